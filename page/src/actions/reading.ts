// Reading what was pasted, dropped or opened, as it arrives.
import * as api from "../api.ts";
import { store } from "../store.ts";
import type { Problem, Report, StreamEvent, Wire } from "../wire.ts";
import { entriesOf } from "./edit.ts";
import { isDoubtful } from "../entry.ts";
import { complain, tell } from "./notices.ts";

const OFTEN = 120; // milliseconds between two changes of the list

let running: AbortController | null = null;

export function stop(): void {
  running?.abort();
}

export async function readText(text: string, split: string): Promise<void> {
  await read((signal) => api.parse({ text, split }, signal), "pasted text");
}

export async function readFiles(files: readonly File[], split: string): Promise<void> {
  if (!files.length) return;
  if (!store.get().entries.length) store.set({ name: stem(files[0]!.name) });
  await read((signal) => api.parse({ files, split }, signal), files.map((file) => file.name).join(", "));
}

export async function readOpened(names: readonly string[]): Promise<void> {
  if (names[0]) store.set({ name: stem(names[0]) });
  await read((signal) => api.opened(signal), names.join(", "));
}

function stem(name: string): string {
  return name.replace(/^.*[\\/]/, "").replace(/\.[^.]+$/, "") || "references";
}

async function read(events: (signal: AbortSignal) => AsyncGenerator<StreamEvent>, name: string): Promise<void> {
  if (running) return;
  const control = (running = new AbortController());
  const arrivals = new Arrivals();
  store.set({
    reading: { name, done: 0, of: 0, before: store.get().entries.length },
    reports: [],
    problems: [],
    notice: null,
  });
  let stopped = false;
  try {
    for await (const event of events(control.signal)) arrivals.take(event);
  } catch (error) {
    stopped = control.signal.aborted;
    if (!stopped) complain(error, "Nothing could be read");
  }
  arrivals.show();
  running = null;
  store.set({ reading: null });
  sayResult(arrivals.count, stopped);
}

function sayResult(count: number, stopped: boolean): void {
  const { entries, problems, notice } = store.get();
  if (notice?.kind === "error") return;
  if (!count && !stopped && !problems.length) return tell("No references were found in it.");
  const doubtful = entries.filter(isDoubtful).length;
  tell(
    `${stopped ? "Stopped. " : ""}${count} ${count === 1 ? "reference" : "references"} read, ${doubtful} to look at.`,
  );
}

/** What came since the list was last drawn. */
class Arrivals {
  count = 0;
  private records: Wire[] = [];
  private reports: Report[] = [];
  private problems: Problem[] = [];
  private shown = performance.now();

  take(event: StreamEvent): void {
    if (event.event === "reference") this.record(event);
    else if (event.event === "report") this.reports.push(event);
    else if (event.event === "problem") this.problems.push(event);
    else if (event.event === "progress") this.progress(event.name, event.done, event.of);
    if (performance.now() - this.shown > OFTEN) this.show();
  }

  private progress(name: string, done: number, of: number): void {
    const { reading } = store.get();
    if (reading) store.set({ reading: { ...reading, name, done, of } });
  }

  private record({ event: _, ...record }: { event: string } & Wire): void {
    this.count += 1;
    this.records.push(api.received(record));
  }

  show(): void {
    const state = store.get();
    this.shown = performance.now();
    const added = entriesOf(this.records);
    const entries = [...state.entries, ...added];
    store.set({
      entries,
      saved: state.saved === state.entries ? entries : state.saved,
      selected: (state.adding ? added[0]?.id : null) ?? state.selected ?? added[0]?.id ?? null,
      adding: state.adding && !this.records.length,
      reports: [...state.reports, ...this.reports],
      problems: [...state.problems, ...this.problems],
    });
    this.records = [];
    this.reports = [];
    this.problems = [];
  }
}
