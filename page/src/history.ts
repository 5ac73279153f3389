// Undo and redo of everything that a person changes, as steps; what arrives meanwhile is not disturbed.
import type { Entry } from "./entry.ts";

/** One entry before and after; null where it was not there. `at` is its place in the list. */
export interface Change {
  readonly id: number;
  readonly at: number;
  readonly before: Entry | null;
  readonly after: Entry | null;
}

export interface Step {
  readonly title: string;
  readonly changes: readonly Change[];
}

export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const EMPTY: History = { done: [], undone: [] };
const MOST = 500;

export function remembered(history: History, step: Step): History {
  return { done: [...history.done, step].slice(-MOST), undone: [] };
}

export function undone(history: History): { history: History; step: Step | undefined } {
  const step = history.done.at(-1);
  if (!step) return { history, step };
  return { step, history: { done: history.done.slice(0, -1), undone: [...history.undone, step] } };
}

export function redone(history: History): { history: History; step: Step | undefined } {
  const step = history.undone.at(-1);
  if (!step) return { history, step };
  return { step, history: { done: [...history.done, step], undone: history.undone.slice(0, -1) } };
}

/** The entries after a step, or (`back`) before it. */
export function applied(entries: readonly Entry[], step: Step, back = false): Entry[] {
  const result = [...entries];
  for (const change of back ? [...step.changes].reverse() : step.changes) {
    const value = back ? change.before : change.after;
    const there = result.findIndex((entry) => entry.id === change.id);
    if (value === null) {
      if (there >= 0) result.splice(there, 1);
    } else if (there >= 0) result[there] = value;
    else result.splice(Math.min(change.at, result.length), 0, value);
  }
  return result;
}

/** The history with every state of entries passed through a function: an answer that came late belongs to all. */
export function mapped(history: History, id: number, change: (entry: Entry) => Entry): History {
  const one = (step: Step): Step => {
    if (!step.changes.some((each) => each.id === id)) return step;
    const changes = step.changes.map((each) =>
      each.id !== id
        ? each
        : { ...each, before: each.before && change(each.before), after: each.after && change(each.after) },
    );
    return { ...step, changes };
  };
  return { done: history.done.map(one), undone: history.undone.map(one) };
}
