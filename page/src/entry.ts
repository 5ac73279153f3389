// A reference as the page holds it: what was read, what a person made of it.
import type { Doubt, Item, Span, Variable, Wire } from "./wire.ts";
import { sameSpans } from "./spans.ts";

export interface Entry {
  readonly id: number;
  /** As it was first read. */
  readonly first: Wire;
  /** As it is now. Its spans are the person's at once; its item follows when the service has read them. */
  readonly now: Wire;
  /** The spans that the item of `now` was read from. */
  readonly read: readonly Span[];
  /** What was typed by hand, by variable ("type" too): it wins over what is read again. */
  readonly typed: Readonly<Record<string, unknown>>;
  readonly confirmed: boolean;
}

export function entryOf(id: number, wire: Wire): Entry {
  return { id, first: wire, now: wire, read: wire.spans, typed: {}, confirmed: false };
}

/** What still has to be looked at. */
export function openDoubts(entry: Entry): Doubt[] {
  if (entry.confirmed || !entry.now.doubtful) return [];
  return entry.now.doubts.filter((doubt) => !(doubt.variable in entry.typed));
}

export function isDoubtful(entry: Entry): boolean {
  return openDoubts(entry).length > 0;
}

export function isChanged(entry: Entry): boolean {
  return entry.now !== entry.first;
}

export function valueOf(item: Item, variable: Variable): unknown {
  return variable.custom ? item.custom?.[variable.name] : item[variable.name];
}

function withValue(item: Item, name: string, custom: boolean, value: unknown): Item {
  const filled = value !== undefined && value !== "" && !(Array.isArray(value) && !value.length);
  const holder: Record<string, unknown> = custom ? { ...item.custom } : { ...item };
  if (filled) holder[name] = value;
  else delete holder[name];
  return (custom ? { ...item, custom: holder } : holder) as Item;
}

/** The entry with a value that a person typed. */
export function typedInto(entry: Entry, variable: Pick<Variable, "name" | "custom">, value: unknown): Entry {
  let item = withValue(entry.now.item, variable.name, variable.custom ?? false, value);
  // An exact reading that the file stated is of the old value.
  const exact = item.custom?.exact as Record<string, unknown> | undefined;
  if (exact && variable.name in exact) {
    const { [variable.name]: _, ...rest } = exact;
    item = withValue(item, "exact", true, Object.keys(rest).length ? rest : undefined);
  }
  return { ...entry, now: { ...entry.now, item }, typed: { ...entry.typed, [variable.name]: value } };
}

/** The entry with other spans, whose record is not read yet; back at the first ones it is the first record. */
export function respanned(entry: Entry, spans: readonly Span[]): Entry {
  const original = sameSpans(spans, entry.first.spans);
  if (original && !Object.keys(entry.typed).length) return { ...entry, now: entry.first, read: entry.first.spans };
  const kept = original ? entry.first.spans : spans;
  return { ...entry, now: { ...entry.now, spans: kept }, confirmed: false };
}

/** The entry with the record that the service read from these spans; what was typed stays. */
export function settled(entry: Entry, spans: readonly Span[], answer: Wire, customs: ReadonlySet<string>): Entry {
  if (entry.now.spans !== spans) return entry;
  let item = answer.item;
  for (const [name, value] of Object.entries(entry.typed)) item = withValue(item, name, customs.has(name), value);
  return { ...entry, now: { ...answer, item, spans, source: entry.now.source }, read: spans };
}

/** The record as the service takes it. */
export function outgoing(entry: Entry): Wire {
  const doubts = openDoubts(entry);
  return { ...entry.now, doubts, doubtful: doubts.length > 0 };
}
