// After a change of spans: the record is read again, and the correction is kept.
import * as api from "../api.ts";
import { type Entry, outgoing, settled } from "../entry.ts";
import { mapped } from "../history.ts";
import { settings } from "../settings.ts";
import { type State, store } from "../store.ts";
import type { Span } from "../wire.ts";
import { complain } from "./notices.ts";

const SOON = 120; // milliseconds; an edge that is moved by a held key is read once
const LATER = 800;

const rereads = new Map<number, number>();
const corrections = new Map<number, number>();
const kept = new Map<number, readonly Span[]>();

/** Watches the state for changed spans. */
export function watchSpans(): void {
  store.listen((state, before) => {
    if (state.entries === before.entries) return;
    const old = new Map(before.entries.map((entry) => [entry.id, entry]));
    for (const entry of state.entries) {
      const was = old.get(entry.id);
      if (was && was.now.spans !== entry.now.spans) changed(entry, state);
    }
  });
}

function changed(entry: Entry, state: State): void {
  if (entry.read !== entry.now.spans) again(rereads, entry.id, SOON, () => void reread(entry.id));
  if (settings().corrections && state.about?.corrections)
    again(corrections, entry.id, LATER, () => void correct(entry.id));
}

function again(timers: Map<number, number>, id: number, after: number, run: () => void): void {
  clearTimeout(timers.get(id));
  timers.set(id, window.setTimeout(run, after));
}

function find(id: number): Entry | undefined {
  return store.get().entries.find((entry) => entry.id === id);
}

async function reread(id: number): Promise<void> {
  const entry = find(id);
  if (!entry || entry.read === entry.now.spans) return;
  const { spans } = entry.now;
  try {
    const answer = await api.read({ ...outgoing(entry), doubts: entry.now.doubts, spans: entry.read }, spans);
    const customs = new Set(
      store
        .get()
        .about?.variables.filter((each) => each.custom)
        .map((each) => each.name),
    );
    customs.add("others");
    const settle = (each: Entry) => settled(each, spans, answer, customs);
    const { entries, history } = store.get();
    store.set({
      entries: entries.map((each) => (each.id === id ? settle(each) : each)),
      history: mapped(history, id, settle),
    });
  } catch (error) {
    complain(error, "The reference could not be read again");
  }
}

async function correct(id: number): Promise<void> {
  const entry = find(id);
  if (!entry?.now.source || kept.get(id) === entry.now.spans) return;
  const original = entry.now.spans === entry.first.spans;
  try {
    await api.correct(entry.now.source, original ? null : entry.now.spans);
    kept.set(id, entry.now.spans);
  } catch (error) {
    complain(error, "The correction could not be kept");
  }
}
