// What the page says: once, in a corner, and to screen readers.
import { ServiceError } from "../api.ts";
import { store } from "../store.ts";

let key = 0;

export function tell(text: string): void {
  store.set({ notice: { text, kind: "done", key: ++key } });
}

export function complain(error: unknown, doing: string): void {
  const known = error instanceof ServiceError ? error.problem : { message: String(error) };
  const place = [known.file, known.place].filter(Boolean).join(", ");
  const text = `${doing}: ${known.message}${place ? ` (${place})` : ""}`;
  store.set({ notice: { text, mend: known.mend || undefined, kind: "error", key: ++key } });
}
