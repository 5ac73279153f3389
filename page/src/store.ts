// The page's state in one place, and a hook that shows a part of it.
import { useEffect, useReducer } from "preact/hooks";
import type { Entry } from "./entry.ts";
import { EMPTY, type History } from "./history.ts";
import type { About, Added, Problem, Report } from "./wire.ts";

export type Filter = "all" | "doubtful" | "changed";
export type Sort = "source" | "doubtful";

export interface Reading {
  name: string;
  done: number;
  of: number;
  /** How many references there were before. */
  before: number;
}

export interface Notice {
  text: string;
  mend?: string;
  kind: "done" | "error";
  /** A new one for every notice, so that the same words are said again. */
  key: number;
}

export type Dialog =
  | { kind: "keys" | "settings" | "zotero" | "restart" | "insert" }
  | { kind: "text"; text: string }
  | { kind: "added"; added: Added; name: string };

export interface State {
  about: About | null;
  entries: readonly Entry[];
  history: History;
  selected: number | null;
  /** On narrow windows: the detail in place of the list. */
  inDetail: boolean;
  /** The start page is shown although there are references, to add more. */
  adding: boolean;
  filter: Filter;
  sort: Sort;
  query: string;
  reading: Reading | null;
  reports: readonly Report[];
  problems: readonly Problem[];
  notice: Notice | null;
  dialog: Dialog | null;
  /** For the names of files that are written. */
  name: string;
  /** The entries that were last written somewhere. */
  saved: readonly Entry[];
}

export const INITIAL: State = {
  about: null,
  entries: [],
  history: EMPTY,
  selected: null,
  inDetail: false,
  adding: false,
  filter: "all",
  sort: "source",
  query: "",
  reading: null,
  reports: [],
  problems: [],
  notice: null,
  dialog: null,
  name: "references",
  saved: [],
};

type Listener = (state: State, before: State) => void;

class Store {
  private state = INITIAL;
  private readonly listeners = new Set<Listener>();

  get(): State {
    return this.state;
  }

  set(change: Partial<State>): void {
    const before = this.state;
    this.state = { ...before, ...change };
    for (const listener of [...this.listeners]) listener(this.state, before);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

export const store = new Store();

/** A part of the state; the component is drawn again when the part is another one. */
export function useStore<T>(pick: (state: State) => T): T {
  const [, again] = useReducer<number, void>((count) => count + 1, 0);
  const value = pick(store.get());
  useEffect(() => {
    let shown = value;
    const check = () => {
      const now = pick(store.get());
      if (!Object.is(now, shown)) {
        shown = now;
        again();
      }
    };
    check();
    return store.listen(check);
  }, [value]);
  return value;
}
