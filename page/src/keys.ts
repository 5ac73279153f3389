// Keys that work everywhere on the page.
import { redo, undo } from "./actions/edit.ts";
import { confirmAndGoOn, stepDoubtful } from "./actions/listing.ts";
import { settings } from "./settings.ts";
import { store } from "./store.ts";

const TYPED_IN = "input:not([type=checkbox]):not([type=file]), textarea, select";

export interface Key {
  keys: string;
  does: string;
}

/** All keys, for the dialog that lists them. */
export const KEYS: { where: string; keys: Key[] }[] = [
  {
    where: "Everywhere",
    keys: [
      { keys: "F8 / Shift+F8", does: "next / previous reference to look at" },
      { keys: "Ctrl+Enter", does: "right as it is, on to the next one to look at" },
      { keys: "Ctrl+Z", does: "undo" },
      { keys: "Ctrl+Shift+Z, Ctrl+Y", does: "redo" },
      { keys: "?", does: "this list" },
    ],
  },
  {
    where: "In the list",
    keys: [
      { keys: "↓ ↑ or j k", does: "next, previous reference" },
      { keys: "Home End Page↑ Page↓", does: "first, last, a screen up or down" },
      { keys: "Enter", does: "go to the reference" },
    ],
  },
  {
    where: "In the source string",
    keys: [
      { keys: "← →", does: "previous, next part" },
      { keys: "Enter", does: "choose the field of a part; type to find it" },
      { keys: "Shift+← Shift+→ or { }", does: "move the end back, forward" },
      { keys: "Alt+← Alt+→ or [ ]", does: "move the start back, forward" },
      { keys: "Delete", does: "no field" },
      { keys: "Alt while dragging an edge", does: "stop at every character, not only at words" },
    ],
  },
];

export function watchKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const run = actionOf(event);
    if (!run) return;
    event.preventDefault();
    run();
  });
}

function actionOf(event: KeyboardEvent): (() => void) | null {
  const { key, shiftKey } = event;
  const command = event.ctrlKey || event.metaKey;
  const anything = store.get().entries.length > 0 && !store.get().adding;
  if (key === "F8" && anything) return () => leaving(() => goDoubtful(shiftKey ? -1 : 1));
  if (command && key === "Enter" && anything) return () => leaving(confirmAndShow);
  if (command && !event.altKey && "zZyY".includes(key) && !isTyping(event.target)) {
    return key.toLowerCase() === "y" || shiftKey ? redo : undo;
  }
  if (key === "?" && !command && settings().letters && !isField(event.target)) {
    return () => store.set({ dialog: { kind: "keys" } });
  }
  return null;
}

/** What is being typed is taken before one goes on. */
function leaving(run: () => void): void {
  if (isField(document.activeElement)) (document.activeElement as HTMLElement).blur();
  run();
}

function goDoubtful(by: 1 | -1): void {
  if (stepDoubtful(by)) focusDetail();
}

function confirmAndShow(): void {
  confirmAndGoOn();
  focusDetail();
}

/** Puts the focus on the heading of the reference that is shown, once it is. */
export function focusDetail(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById("reference-heading")?.focus()));
}

function isField(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLElement && target.matches(TYPED_IN);
}

/** Whether undo belongs to the field itself: what was typed in it was not taken yet, or is none of the record's. */
function isTyping(target: EventTarget | null): boolean {
  if (!isField(target) || target.matches("select")) return false;
  const { taken } = target.dataset;
  return taken === undefined || taken !== target.value;
}
