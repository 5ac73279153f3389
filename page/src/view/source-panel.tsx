// The source string with its legend.
import { captionOf, groupOf } from "../labels.ts";
import type { Entry } from "../entry.ts";
import type { About } from "../wire.ts";
import type { Lit } from "./detail.tsx";
import { SourceString } from "./source-string.tsx";

interface Props {
  entry: Entry;
  about: About;
  lit: Lit;
  setLit: (lit: Lit) => void;
}

export function SourcePanel({ entry, about, lit, setLit }: Props) {
  const present = new Set(entry.now.spans.map(([label]) => label));
  const labels = about.labels.filter(({ label }) => present.has(label));
  return (
    <section class="card source" aria-labelledby="source-heading">
      <div class="card-head">
        <h3 id="source-heading">Source</h3>
        <p class="quiet" id="source-help">
          Click a part to change its field, drag its edges, or select words.
        </p>
      </div>
      <SourceString entry={entry} about={about} lit={lit} setLit={setLit} />
      {labels.length > 0 && (
        <ul class="legend" aria-label="Fields in this source">
          {labels.map(({ label, meaning }) => (
            <li key={label} class={`group-${groupOf(label)}`} data-lit={lit.includes(label)}>
              <span class="swatch" /> {meaning || captionOf(label)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
