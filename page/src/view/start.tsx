// Where text and files come in.
import { useEffect, useRef, useState } from "preact/hooks";
import { readFiles, readText } from "../actions/reading.ts";
import { store, useStore } from "../store.ts";
import { Icon } from "./icons.tsx";
import { Progress } from "./progress.tsx";
import { Findings } from "./findings.tsx";

const SPLITS = [
  ["auto", "found by itself"],
  ["line", "one on each line"],
  ["blank", "blank lines between"],
  ["number", "each has a number"],
] as const;

export function Start({ adding }: { adding: boolean }) {
  const [split, setSplit] = useState("auto");
  const reading = useStore((state) => state.reading !== null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (adding) area.current?.focus();
  }, []);
  // The area keeps its text itself: some browsers fill it again after a reload.
  const read = () => {
    const text = area.current?.value ?? "";
    if (text.trim() && !reading) void readText(text, split);
    else area.current?.focus();
  };
  return (
    <main class="start">
      <h1>{adding ? "Add more references" : "Turn references into a bibliography"}</h1>
      {!adding && (
        <p class="lead">
          Paste them as they are. See how each was read, mend what is wrong, send it where you need it.
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <label for="paste" class="hidden">
          References to read
        </label>
        <textarea
          id="paste"
          ref={area}
          placeholder={"Paste references, a page’s text, LaTeX, BibTeX …"}
          spellcheck={false}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              read();
            }
          }}
        />
        <div class="start-row">
          <SplitSelect value={split} set={setSplit} />
          <FilePicker split={split} disabled={reading} />
          <span class="spring" />
          {adding && (
            <button type="button" class="plain" onClick={() => store.set({ adding: false })}>
              Back to the list
            </button>
          )}
          <button type="submit" class="primary large" disabled={reading} aria-keyshortcuts="Control+Enter">
            Read <kbd aria-hidden="true">Ctrl+Enter</kbd>
          </button>
        </div>
      </form>
      <Progress />
      <Findings />
      {!adding && <Assurance />}
    </main>
  );
}

function SplitSelect({ value, set }: { value: string; set: (value: string) => void }) {
  return (
    <label class="inline-field">
      <span>References are</span>
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        {SPLITS.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function FilePicker({ split, disabled }: { split: string; disabled: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="plain" disabled={disabled} onClick={() => input.current?.click()}>
        <Icon name="file" /> Choose files…
      </button>
      <input
        ref={input}
        class="hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label="Files to read"
        onChange={(event) => {
          void readFiles([...(event.currentTarget.files ?? [])], split);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

function Assurance() {
  return (
    <div class="promise">
      <p>
        <Icon name="lock" />{" "}
        <span>Nothing leaves this computer. The page and the service that reads your text both run here.</span>
      </p>
      <p>
        <Icon name="file" />{" "}
        <span>
          Or drop files anywhere: PDF, Word, HTML, LaTeX, <code>.bib</code>, <code>.ris</code>, CSL-JSON, PubMed.
        </span>
      </p>
    </div>
  );
}
