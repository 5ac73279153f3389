// Everything that a person changes, as steps that can be undone.
import { type Entry, entryOf, respanned, typedInto } from "../entry.ts";
import { applied, redone, remembered, undone, type Change, type Step } from "../history.ts";
import { labelFor, labelsOf } from "../labels.ts";
import { labelled } from "../spans.ts";
import { onlyPlace } from "../text.ts";
import { store } from "../store.ts";
import type { Span, Variable, Wire } from "../wire.ts";
import { tell } from "./notices.ts";

export function entryById(id: number | null): Entry | undefined {
  return store.get().entries.find((entry) => entry.id === id);
}

function perform(title: string, changes: readonly Change[]): void {
  const { entries, history } = store.get();
  const step: Step = { title, changes };
  store.set({ entries: applied(entries, step), history: remembered(history, step) });
}

function change(title: string, id: number, make: (entry: Entry) => Entry): void {
  const { entries } = store.get();
  const at = entries.findIndex((entry) => entry.id === id);
  const before = entries[at];
  if (!before) return;
  const after = make(before);
  if (after !== before) perform(title, [{ id, at, before, after }]);
}

export function setSpans(id: number, spans: readonly Span[], title: string): void {
  change(title, id, (entry) => respanned(entry, spans));
}

export function setValue(id: number, variable: Variable, value: unknown): void {
  change(`change of ${variable.name}`, id, (entry) => placed(typedInto(entry, variable, value), variable, value));
}

export function setType(id: number, type: string): void {
  change("change of the type", id, (entry) => typedInto(entry, { name: "type" }, type));
}

export function setKey(id: number, key: string): void {
  change("change of the key", id, (entry) =>
    typedInto(typedInto(entry, { name: "citation-key" }, key), { name: "id" }, key),
  );
}

export function setConfirmed(id: number, confirmed: boolean): void {
  change(confirmed ? "“right as it is”" : "“look at it again”", id, (entry) => ({ ...entry, confirmed }));
}

/** A typed value that stands once in the source is labelled there: so the correction teaches, too. */
function placed(entry: Entry, variable: Variable, value: unknown): Entry {
  if (variable.kind !== "text" || typeof value !== "string") return entry;
  const { source, spans, item } = entry.now;
  const range = onlyPlace(source, value.trim());
  const known = spans.filter(([label]) => labelsOf(variable).includes(label));
  const label = known[0]?.[0] ?? labelFor(variable, item.type);
  if (!range || !label || known.length > 1) return entry;
  if (known.some(([, start, end]) => start === range[0] && end === range[1])) return entry;
  const others = spans.filter((span) => !known.includes(span));
  if (others.some(([, start, end]) => start < range[1] && end > range[0])) return entry;
  const after = labelled(others, range, label);
  // The record already says what these spans say.
  return { ...entry, now: { ...entry.now, spans: after }, read: entry.read === spans ? after : entry.read };
}

export function remove(id: number): void {
  const { entries, selected } = store.get();
  const at = entries.findIndex((entry) => entry.id === id);
  const before = entries[at];
  if (!before) return;
  const next = entries[at + 1] ?? entries[at - 1] ?? null;
  perform("removal of a reference", [{ id, at, before, after: null }]);
  store.set({
    selected: selected === id ? (next?.id ?? null) : selected,
    inDetail: store.get().inDetail && next !== null,
  });
}

let newest = 0;

/** New entries for records that arrive. */
export function entriesOf(records: readonly Wire[]): Entry[] {
  return records.map((record) => entryOf(++newest, record));
}

export function restored(entries: readonly Entry[]): void {
  newest = Math.max(newest, ...entries.map((entry) => entry.id));
}

/** References put in by hand, behind one or at the end. */
export function insert(records: readonly Wire[], behind: number | null): void {
  const { entries } = store.get();
  const found = entries.findIndex((entry) => entry.id === behind);
  const start = found < 0 ? entries.length : found + 1;
  const added = entriesOf(records);
  perform(
    "adding of a reference",
    added.map((after, at) => ({ id: after.id, at: start + at, before: null, after })),
  );
  store.set({ selected: added[0]?.id ?? behind });
}

export function undo(): void {
  const { entries, history } = store.get();
  const back = undone(history);
  if (back.step) show(back.step, applied(entries, back.step, true), back.history, "Undone");
}

export function redo(): void {
  const { entries, history } = store.get();
  const forth = redone(history);
  if (forth.step) show(forth.step, applied(entries, forth.step), forth.history, "Done again");
}

function show(step: Step, entries: Entry[], history: ReturnType<typeof undone>["history"], word: string): void {
  const touched = step.changes[0]?.id ?? null;
  const there = entries.some((entry) => entry.id === touched);
  store.set({ entries, history, selected: there ? touched : (entries[0]?.id ?? null) });
  tell(`${word}: ${step.title}`);
}
