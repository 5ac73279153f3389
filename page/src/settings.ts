// What the page remembers from one day to the next, where the browser lets it.
import { useState } from "preact/hooks";

export interface Settings {
  theme: "auto" | "light" | "dark";
  style: string;
  letters: boolean;
  corrections: boolean;
  dialect: "bibtex" | "biblatex";
  ascii: boolean;
  protect: boolean;
  pattern: string;
  keepSource: boolean;
}

const DEFAULTS: Settings = {
  theme: "auto",
  style: "apa",
  letters: true,
  corrections: true,
  dialect: "bibtex",
  ascii: false,
  protect: true,
  pattern: "",
  keepSource: false,
};
const KEY = "exporter.settings";
const listeners = new Set<() => void>();
let now: Settings = { ...DEFAULTS, ...stored() };

function stored(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Settings>;
  } catch {
    return {};
  }
}

export function settings(): Settings {
  return now;
}

export function set(change: Partial<Settings>): void {
  now = { ...now, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // A browser that keeps nothing still shows the page.
  }
  listeners.forEach((listener) => listener());
}

export function onSettings(listener: () => void): void {
  listeners.add(listener);
}

/** A setting and its setter, for forms. */
export function useSetting<K extends keyof Settings>(key: K): [Settings[K], (value: Settings[K]) => void] {
  const [value, show] = useState(now[key]);
  return [
    value,
    (next) => {
      show(next);
      set({ [key]: next });
    },
  ];
}
