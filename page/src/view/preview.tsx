// How the reference will look in print, and what of the source that lacks.
import { useEffect, useState } from "preact/hooks";
import { STYLES } from "../../styles/styles.mjs";
import { bibtexOf } from "../actions/output.ts";
import { type Entry, outgoing } from "../entry.ts";
import { rendererOf } from "../preview/engine.ts";
import { nodesOf, numbered, plainOf } from "../preview/nodes.ts";
import { useSetting } from "../settings.ts";
import { useStore } from "../store.ts";
import type { Item, Wire } from "../wire.ts";
import { DifferencePanel } from "./difference-panel.tsx";

const BIBTEX = "bibtex";
const SOON = 250; // milliseconds after the last change

export function Preview({ entry }: { entry: Entry }) {
  const [style, setStyle] = useSetting("style");
  const known = style === BIBTEX || STYLES.some(({ name }) => name === style);
  const chosen = known ? style : "apa";
  return (
    <section class="card preview" aria-labelledby="preview-heading">
      <div class="card-head">
        <h3 id="preview-heading">Preview</h3>
        <select
          aria-label="Style of the preview"
          value={chosen}
          onChange={(event) => setStyle(event.currentTarget.value)}
        >
          {STYLES.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
          <option value={BIBTEX}>BibTeX</option>
        </select>
      </div>
      {chosen === BIBTEX ? <Bibtex entry={entry} /> : <Printed entry={entry} style={chosen} />}
    </section>
  );
}

function Printed({ entry, style }: { entry: Entry; style: string }) {
  const { item } = entry.now;
  const number = useStore((state) => state.entries.findIndex(({ id }) => id === entry.id) + 1);
  const { rendering, problem } = useRendering(item, style);
  return (
    <>
      {problem && <p class="wrong">The preview cannot be drawn: {problem}</p>}
      <div class="printed" data-testid="rendering">
        {rendering === null ? <span class="quiet">…</span> : nodesOf(numbered(rendering, number))}
      </div>
      <p class="attribution">
        <a href="https://citationstyles.org/" rel="noreferrer noopener" target="_blank">
          Citations by CSL (citeproc-js)
        </a>
      </p>
      {entry.now.source && rendering !== null && <DifferencePanel record={entry.now} rendering={plainOf(rendering)} />}
    </>
  );
}

function useRendering(item: Item, style: string): { rendering: string | null; problem: string } {
  const [state, setState] = useState<{ rendering: string | null; problem: string }>({ rendering: null, problem: "" });
  useEffect(() => {
    let current = true;
    const show = (rendering: string | null, problem = "") => current && setState({ rendering, problem });
    rendererOf(style).then(
      (renderer) => {
        try {
          show(renderer.render(item));
        } catch (error) {
          show(null, String(error));
        }
      },
      (error) => show(null, String(error)),
    );
    return () => {
      current = false;
    };
  }, [item, style]);
  return state;
}

function Bibtex({ entry }: { entry: Entry }) {
  const [text, setText] = useState("…");
  useEffect(() => {
    const timer = setTimeout(() => void show(outgoing(entry), setText), SOON);
    return () => clearTimeout(timer);
  }, [entry.now]);
  return (
    <pre class="bibtex" role="region" tabIndex={0} aria-label="BibTeX of this reference" data-testid="bibtex">
      {text}
    </pre>
  );
}

async function show(record: Wire, setText: (text: string) => void): Promise<void> {
  try {
    setText(await bibtexOf(record));
  } catch (error) {
    setText(error instanceof Error ? error.message : String(error));
  }
}
