// One reference: its source, its fields, how it will look.
import { useState } from "preact/hooks";
import { remove, setConfirmed } from "../actions/edit.ts";
import { select, stepDoubtful } from "../actions/listing.ts";
import { copy } from "../actions/output.ts";
import { type Entry, isDoubtful, openDoubts } from "../entry.ts";
import { focusDetail } from "../keys.ts";
import { labelsOf, wordsFor } from "../labels.ts";
import { store, useStore } from "../store.ts";
import type { About, Doubt } from "../wire.ts";
import { Form } from "./form.tsx";
import { Icon } from "./icons.tsx";
import { Preview } from "./preview.tsx";
import { SourcePanel } from "./source-panel.tsx";

/** The labels that are shown strongly, because a field or a span of them has the focus. */
export type Lit = readonly string[];

export function Detail({ id }: { id: number }) {
  const entry = useStore((state) => state.entries.find((each) => each.id === id));
  const about = useStore((state) => state.about);
  const [lit, setLit] = useState<Lit>([]);
  if (!entry || !about) return null;
  return (
    <>
      <Heading entry={entry} />
      <Doubts entry={entry} about={about} />
      {entry.now.source && <SourcePanel entry={entry} about={about} lit={lit} setLit={setLit} />}
      <div class="columns">
        <Form entry={entry} about={about} lit={lit} setLit={setLit} />
        <Preview entry={entry} />
      </div>
    </>
  );
}

function Heading({ entry }: { entry: Entry }) {
  const number = useStore((state) => state.entries.findIndex((each) => each.id === entry.id) + 1);
  const count = useStore((state) => state.entries.length);
  return (
    <div class="detail-head">
      <button type="button" class="icon-button back" aria-label="Back to the list" onClick={backToList}>
        <Icon name="back" />
      </button>
      <div class="heading">
        <h2 id="reference-heading" tabIndex={-1} aria-describedby={isDoubtful(entry) ? "doubts" : undefined}>
          Reference {number} <span class="of">of {count}</span>
        </h2>
        <p class="place">{placeOf(entry)}</p>
      </div>
      <Actions entry={entry} />
    </div>
  );
}

function backToList(): void {
  select(store.get().selected, false);
  requestAnimationFrame(() => document.querySelector<HTMLElement>("[role=listbox]")?.focus());
}

function placeOf({ now: { document, line, page } }: Entry): string {
  return [document, page ? `page ${page}` : "", line ? `line ${line}` : ""].filter(Boolean).join(", ");
}

function Actions({ entry }: { entry: Entry }) {
  const copyThis = async () => {
    const text = await copy(entry.id);
    if (text !== null) store.set({ dialog: { kind: "text", text } });
  };
  const goOn = () => stepDoubtful(1) && focusDetail();
  return (
    <div class="actions">
      <button
        type="button"
        class={isDoubtful(entry) ? "primary" : "plain"}
        aria-pressed={entry.confirmed}
        title="Ctrl+Enter also goes on to the next one"
        aria-keyshortcuts="Control+Enter"
        onClick={() => setConfirmed(entry.id, !entry.confirmed)}
      >
        <Icon name="right" /> Right as it is
      </button>
      <button type="button" class="plain" title="F8" aria-keyshortcuts="F8" onClick={goOn}>
        <span class="words">Next to look at</span> <Icon name="next" />
      </button>
      <button type="button" class="icon-button" aria-label="Copy as BibTeX" title="Copy as BibTeX" onClick={copyThis}>
        <Icon name="copy" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="Remove this reference"
        title="Remove this reference"
        onClick={() => remove(entry.id)}
      >
        <Icon name="trash" />
      </button>
    </div>
  );
}

function Doubts({ entry, about }: { entry: Entry; about: About }) {
  const doubts = openDoubts(entry);
  if (!doubts.length) return null;
  return (
    <ul class="doubts" id="doubts" aria-label="Look at this">
      {doubts.map((doubt, at) => (
        <li key={at}>
          <Icon name="doubt" />
          <DoubtWords doubt={doubt} about={about} type={entry.now.item.type} />
        </li>
      ))}
    </ul>
  );
}

function DoubtWords({ doubt, about, type }: { doubt: Doubt; about: About; type: string }) {
  const variable = about.variables.find((each) => each.name === doubt.variable);
  if (!variable) return <span>{doubt.reason}</span>;
  const go = () => {
    const field = document.getElementById(`field-${variable.name}`);
    const inside = field?.querySelector<HTMLElement>("input, textarea, button");
    (field?.matches("input, textarea, select") ? field : inside)?.focus();
    if (!field && labelsOf(variable).length)
      document.querySelector<HTMLElement>(".source-string [tabindex='0']")?.focus();
  };
  return (
    <span>
      <button type="button" class="link" onClick={go}>
        {wordsFor(variable, type)}
      </button>
      : {doubt.reason}
    </span>
  );
}
