// Line icons; each is beside words or in a button that has a name.

const PATHS = {
  doubt: "M8 2 15 14H1Z M8 6.5v3.5 M8 12v.4",
  right: "m3 8.5 3.2 3.2L13 4.5",
  pen: "M11 2.5 13.5 5 5.5 13 2.5 13.5 3 10.5Z",
  undo: "M3 6h6.5a3.5 3.5 0 0 1 0 7H6 M5.5 3 2.5 6l3 3",
  redo: "M13 6H6.5a3.5 3.5 0 0 0 0 7H10 M10.5 3l3 3-3 3",
  plus: "M8 3v10 M3 8h10",
  out: "M8 2v8 M4.8 7 8 10.2 11.2 7 M2.5 11v2.5h11V11",
  copy: "M5.5 5.5h8v8h-8Z M10.5 5.5v-3h-8v8h3",
  gear: "M2 4.5h7 M13 4.5h1 M2 11.5h1 M7 11.5h7 M11 2.8v3.4 M5 9.8v3.4",
  help: "M5.7 6a2.3 2.3 0 1 1 3.4 2c-.8.5-1.1.9-1.1 1.7 M8 12v.4",
  theme: "M13.5 9.5A6 6 0 1 1 6.5 2.5a4.8 4.8 0 0 0 7 7Z",
  close: "M4 4l8 8 M12 4l-8 8",
  up: "M8 13V3.5 M4 7.5l4-4 4 4",
  down: "M8 3v9.5 M4 8.5l4 4 4-4",
  more: "M3.5 8h.1 M8 8h.1 M12.5 8h.1",
  institution: "M2.5 13.5h11 M3.5 13V7 M8 13V7 M12.5 13V7 M2 6.5 8 2.5l6 4Z",
  person: "M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8Z M2.8 14c.5-2.6 2.5-4 5.2-4s4.7 1.4 5.2 4",
  trash: "M3 4.5h10 M6 4.5V2.5h4v2 M4.2 4.5l.7 9h6.2l.7-9",
  back: "M9.5 3 4.5 8l5 5",
  next: "M6.5 3l5 5-5 5",
  chevron: "M4 6l4 4 4-4",
  file: "M9.5 2h-6v12h9V5Z M9.5 2v3h3",
  search: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Z M10.7 10.7 14 14",
  lock: "M3.5 7.5h9v6h-9Z M5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
