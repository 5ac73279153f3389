// The source again, with what the rendering lacks.
import { useMemo } from "preact/hooks";
import { difference } from "../difference.ts";
import { groupOf } from "../labels.ts";
import { wordsOf } from "../preview/item.ts";
import type { Wire } from "../wire.ts";

export function DifferencePanel({ record, rendering }: { record: Wire; rendering: string }) {
  const { marked, lacking, unprinted, added } = useMemo(() => compare(record, rendering), [record, rendering]);
  return (
    <div class="difference" data-testid="difference">
      <h4>Difference to the source</h4>
      <p class="compared">
        {marked.map(({ text, state }, at) =>
          state === "lacking" ? (
            <mark key={at}>{text}</mark>
          ) : state === "unprinted" ? (
            <u key={at}>{text}</u>
          ) : (
            <span key={at}>{text}</span>
          ),
        )}
      </p>
      <ul class="findings-of-difference">
        {lacking.length > 0 && (
          <li class="lost">
            <strong>Not in the rendering:</strong> {quoted(lacking)}
          </li>
        )}
        {unprinted.length > 0 && (
          <li>
            <strong>In the record, not printed by this style:</strong> {quoted(unprinted)}
          </li>
        )}
        {added.length > 0 && (
          <li class="quiet">
            <strong>Only in the rendering:</strong> {quoted(added)}
          </li>
        )}
        {!lacking.length && !unprinted.length && <li class="quiet">Nothing of the source is lost.</li>}
      </ul>
    </div>
  );
}

function compare({ source, spans, item }: Wire, rendering: string) {
  const ranges = (wanted: (label: string) => boolean) =>
    spans.filter(([label]) => wanted(label)).map(([, start, end]) => [start, end] as const);
  // What no field took becomes a note: that is lost words, unless a person or the tagger called it one.
  const isNote = spans.some(([label]) => label === "note");
  const record = wordsOf(isNote ? item : { ...item, note: undefined });
  const names = ranges((label) => groupOf(label) === "people");
  return difference(source, rendering, { record, names, ignored: ranges((label) => label === "citation-number") });
}

function quoted(phrases: readonly string[]): string {
  return phrases.map((phrase) => `“${phrase}”`).join(", ");
}
