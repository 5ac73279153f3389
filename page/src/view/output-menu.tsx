// The menu of all ways out.
import { useEffect, useRef, useState } from "preact/hooks";
import * as output from "../actions/output.ts";
import { store, useStore } from "../store.ts";
import type { Added } from "../wire.ts";
import { Icon } from "./icons.tsx";

interface Choice {
  words: string;
  hint?: string;
  run: () => unknown;
}

export function OutputMenu() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const library = useStore((state) => state.about?.library ?? null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="menu-holder">
      <button
        ref={button}
        class="primary"
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => event.key === "ArrowDown" && (event.preventDefault(), setOpen(true))}
      >
        <Icon name="out" /> Export <Icon name="chevron" />
      </button>
      {open && <Menu groups={groups(library, () => picker.current?.click())} close={close} />}
      <input
        ref={picker}
        class="hidden"
        type="file"
        accept=".bib,.bibtex,text/plain"
        tabIndex={-1}
        aria-label="A .bib file to add to"
        onChange={addToChosen}
      />
    </div>
  );
}

async function addToChosen(event: Event): Promise<void> {
  const input = event.target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (file) showAdded(await output.addTo(file), file.name);
  input.value = "";
}

function showAdded(added: Added | null, name: string): void {
  if (added) store.set({ dialog: { kind: "added", added, name } });
}

async function copyAll(): Promise<void> {
  const text = await output.copy(null);
  if (text !== null) store.set({ dialog: { kind: "text", text } });
}

function groups(library: string | null, pick: () => void): Choice[][] {
  const inPlace = {
    words: `Add to ${library}`,
    hint: "what is new, in place",
    run: async () => showAdded(await output.addTo(null), library!),
  };
  return [
    [
      { words: "Download .bib", hint: "LaTeX", run: () => output.download("bibtex") },
      { words: "Download .ris", hint: "Zotero, EndNote", run: () => output.download("ris") },
      { words: "Download CSL-JSON", hint: "pandoc, citeproc", run: () => output.download("csljson") },
      { words: "Copy all as BibTeX", run: copyAll },
    ],
    [
      { words: "Send to Zotero…", run: () => store.set({ dialog: { kind: "zotero" } }) },
      ...(library ? [inPlace] : []),
      { words: "Add to a .bib of mine…", hint: "a merged copy is downloaded", run: pick },
    ],
    [
      { words: "Settings…", hint: "keys, dialect", run: () => store.set({ dialog: { kind: "settings" } }) },
      { words: "Start over…", run: () => store.set({ dialog: { kind: "restart" } }) },
    ],
  ];
}

function Menu({ groups, close }: { groups: Choice[][]; close: () => void }) {
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  useEffect(() => {
    items()[0]?.focus();
    const outside = (event: PointerEvent) => !menu.current?.parentElement?.contains(event.target as Node) && close();
    addEventListener("pointerdown", outside);
    return () => removeEventListener("pointerdown", outside);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (to !== undefined) all[to % all.length]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={menu} class="menu" role="menu" aria-label="Export" onKeyDown={onKeyDown}>
      {groups.map((choices, at) => (
        <div role="group" key={at}>
          {choices.map(({ words, hint, run }) => (
            <button
              key={words}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                void run();
              }}
            >
              <span>{words}</span> {hint && <small>{hint}</small>}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
