// What the keys do on a part of the source string.
import { type Edge, type Piece, nextPlace } from "../spans.ts";
import { settings } from "../settings.ts";

export type Command =
  | { kind: "choose" }
  | { kind: "remove" }
  | { kind: "go"; to: 1 | -1 | "first" | "last" }
  | { kind: "move"; edge: Edge; next: (text: string, piece: Piece) => number };

function move(edge: Edge, by: 1 | -1): Command {
  return { kind: "move", edge, next: (text, piece) => nextPlace(text, piece[edge], edge, by) };
}

const KEYS: Record<string, Command> = {
  Enter: { kind: "choose" },
  " ": { kind: "choose" },
  Delete: { kind: "remove" },
  Backspace: { kind: "remove" },
  ArrowLeft: { kind: "go", to: -1 },
  ArrowRight: { kind: "go", to: 1 },
  Home: { kind: "go", to: "first" },
  End: { kind: "go", to: "last" },
  "Shift+ArrowLeft": move("end", -1),
  "Shift+ArrowRight": move("end", 1),
  "Alt+ArrowLeft": move("start", -1),
  "Alt+ArrowRight": move("start", 1),
};

const LETTERS: Record<string, Command> = {
  "[": move("start", -1),
  "]": move("start", 1),
  "{": move("end", -1),
  "}": move("end", 1),
};

export function commandOf(event: KeyboardEvent): Command | undefined {
  // On some keyboards brackets are typed with AltGr, which says Ctrl and Alt.
  const letter = settings().letters ? LETTERS[event.key] : undefined;
  if (letter) return letter;
  if (event.ctrlKey || event.metaKey) return undefined;
  const arrow = event.key.startsWith("Arrow");
  return KEYS[(arrow && event.altKey ? "Alt+" : "") + (arrow && event.shiftKey ? "Shift+" : "") + event.key];
}
