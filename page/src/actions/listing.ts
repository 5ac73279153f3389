// Which references the list shows, in which order, and how one goes from one to the next.
import { type Entry, isChanged, isDoubtful } from "../entry.ts";
import { shortNames } from "../names.ts";
import { type Filter, type Sort, store } from "../store.ts";
import { fold } from "../text.ts";
import { setConfirmed } from "./edit.ts";
import { tell } from "./notices.ts";

export interface Row {
  entry: Entry;
  /** Its place among all, from 1. */
  number: number;
}

const folded = new WeakMap<object, string>();

function searched(entry: Entry): string {
  let text = folded.get(entry.now);
  if (text === undefined) {
    const { item, source } = entry.now;
    text = fold([source, shortNames(item.author), item.title, item["container-title"], item["citation-key"]].join(" "));
    folded.set(entry.now, text);
  }
  return text;
}

export function rowsOf(entries: readonly Entry[], filter: Filter, query: string, sort: Sort): Row[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const rows = entries
    .map((entry, at) => ({ entry, number: at + 1 }))
    .filter(({ entry }) => filter === "all" || (filter === "doubtful" ? isDoubtful(entry) : isChanged(entry)))
    .filter(({ entry }) => !words.length || words.every((word) => searched(entry).includes(word)));
  if (sort === "source") return rows;
  const rank = ({ entry }: Row) => (isDoubtful(entry) ? (entry.now.confidence ?? 0.5) : 2);
  return rows.sort((one, other) => rank(one) - rank(other) || one.number - other.number);
}

function shownRows(): Row[] {
  const { entries, filter, query, sort } = store.get();
  return rowsOf(entries, filter, query, sort);
}

export function select(id: number | null, inDetail = store.get().inDetail): void {
  store.set({ selected: id, inDetail });
}

/** The next or previous in the list; stays at its ends. */
export function step(by: 1 | -1): void {
  const rows = shownRows();
  const at = rows.findIndex(({ entry }) => entry.id === store.get().selected);
  const next = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))];
  if (next) select(next.entry.id);
}

/** The next or previous doubtful one in the order of the list, from the start again after the end. */
export function stepDoubtful(by: 1 | -1): boolean {
  const { entries, sort, selected } = store.get();
  const rows = rowsOf(entries, "all", "", sort);
  const from = rows.findIndex(({ entry }) => entry.id === selected);
  for (let count = 1; count <= rows.length; count++) {
    const row = rows[(from + by * count + rows.length * 2) % rows.length]!;
    if (isDoubtful(row.entry)) {
      select(row.entry.id, true);
      return true;
    }
  }
  tell("Nothing is left to look at.");
  return false;
}

/** "Right as it is", and on to the next doubtful one. */
export function confirmAndGoOn(): void {
  const { selected } = store.get();
  if (selected === null) return;
  setConfirmed(selected, true);
  stepDoubtful(1);
}
