// The references outlive a reload of their tab, where there is room for them.
import { restored } from "./actions/edit.ts";
import { type Entry, isChanged } from "./entry.ts";
import { store } from "./store.ts";

const KEY = "exporter.references";
const RARELY = 1000; // milliseconds
const MOST = 2000; // references; browsers keep about five million characters

let timer = 0;

interface Kept {
  entries: Entry[];
  selected: number | null;
  name: string;
  saved: boolean;
}

function keep(): void {
  const { entries, selected, name, saved } = store.get();
  try {
    if (!entries.length || entries.length > MOST) return sessionStorage.removeItem(KEY);
    const kept: Kept = { entries: entries.map(compact), selected, name, saved: saved === entries };
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    forget();
  }
}

/** The first reading is only kept where it differs. */
function compact(entry: Entry): Entry {
  return entry.first === entry.now ? ({ ...entry, first: undefined } as unknown as Entry) : entry;
}

function expand(entry: Entry): Entry {
  const first = entry.first ?? entry.now;
  // Equal spans are one value again: by that the page knows that a record is read and unchanged.
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const spans = same(entry.now.spans, first.spans) ? first.spans : entry.now.spans;
  const now = entry.first ? { ...entry.now, spans } : first;
  return { ...entry, first, now, read: same(entry.read, spans) ? spans : entry.read };
}

export function forget(): void {
  clearTimeout(timer);
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept, then.
  }
}

/** Puts back what a reload took; false if there was nothing. */
export function restore(): boolean {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Kept | null;
    if (!kept?.entries.length) return false;
    const entries = kept.entries.map(expand);
    restored(entries);
    store.set({ entries, selected: kept.selected, name: kept.name, saved: kept.saved ? entries : [] });
    return true;
  } catch {
    return false;
  }
}

/** Whether a person's changes would be lost. */
export function hasUnsavedChanges(): boolean {
  const { entries, history, saved } = store.get();
  return entries !== saved && (history.done.length > 0 || entries.some(isChanged));
}

export function watchStorage(): void {
  store.listen((state, before) => {
    if (state.entries === before.entries && state.selected === before.selected) return;
    clearTimeout(timer);
    timer = window.setTimeout(keep, RARELY);
  });
  addEventListener("pagehide", keep);
  addEventListener("beforeunload", (event) => {
    if (hasUnsavedChanges()) event.preventDefault();
  });
}
