// Edits of a labelled string. Every function gives new spans, in order and apart.
import type { Span } from "./wire.ts";
import { type Range, tokens } from "./text.ts";

export type Edge = "start" | "end";

/** A run of the string: labelled (`index` is its span's) or not (`index` is -1). */
export interface Piece {
  start: number;
  end: number;
  index: number;
}

/** The whole string as pieces, one after the other. */
export function pieces(text: string, spans: readonly Span[]): Piece[] {
  const found: Piece[] = [];
  let last = 0;
  spans.forEach(([, start, end], index) => {
    if (start > last) found.push({ start: last, end: start, index: -1 });
    found.push({ start, end, index });
    last = end;
  });
  if (last < text.length) found.push({ start: last, end: text.length, index: -1 });
  return found;
}

/** Gives a range a label, or none; what stood there before is cut back. */
export function labelled(spans: readonly Span[], [start, end]: Range, label: string | null): Span[] {
  const kept = spans.flatMap((span) => cutBack(span, start, end));
  if (label !== null && start < end) kept.push([label, start, end, 1]);
  return kept.sort((one, other) => one[1] - other[1]);
}

function cutBack(span: Span, start: number, end: number): Span[] {
  const [label, from, to, sure] = span;
  if (to <= start || from >= end) return [span];
  const left: Span[] = from < start ? [[label, from, start, sure]] : [];
  const right: Span[] = to > end ? [[label, end, to, sure]] : [];
  return [...left, ...right];
}

/** The spans without separators at the ends of those that an edit cut. */
export function tidied(text: string, before: readonly Span[], after: readonly Span[]): Span[] {
  const known = new Set(before);
  return after.flatMap((span) => {
    if (known.has(span) || span[3] === 1) return [span];
    const range = trimmed(text, [span[1], span[2]]);
    return range ? [[span[0], range[0], range[1], span[3]] as const] : [];
  });
}

/** Moves one edge of a span; neighbours give way, and the span keeps at least one character. */
export function moved(text: string, spans: readonly Span[], index: number, edge: Edge, to: number): Span[] {
  const span = spans[index];
  if (!span) return [...spans];
  const [label, start, end] = span;
  const range: Range =
    edge === "start"
      ? [Math.max(0, Math.min(to, end - 1)), end]
      : [start, Math.min(text.length, Math.max(to, start + 1))];
  const others = spans.filter((_, at) => at !== index);
  return tidied(text, others, labelled(others, range, label));
}

/** Where an edge goes when it moves on by a token: starts meet starts, ends meet ends. */
export function nextPlace(text: string, from: number, edge: Edge, by: 1 | -1): number {
  const places = tokens(text).map(([start, end]) => (edge === "start" ? start : end));
  const found = by > 0 ? places.find((place) => place > from) : places.findLast((place) => place < from);
  return found ?? from;
}

/** The nearest boundary of a token, for an edge that is dragged. */
export function snapped(text: string, offset: number, edge: Edge): number {
  let best = offset;
  let distance = Infinity;
  for (const [start, end] of tokens(text)) {
    const place = edge === "start" ? start : end;
    if (Math.abs(place - offset) < distance) {
      best = place;
      distance = Math.abs(place - offset);
    }
  }
  return best;
}

/** A selected range, widened to whole tokens, without separators at its ends; null if nothing is left. */
export function selected(text: string, [start, end]: Range): Range | null {
  const touched = tokens(text).filter(([from, to]) => to > start && from < end);
  if (!touched.length) return null;
  return trimmed(text, [touched[0]![0], touched[touched.length - 1]![1]]);
}

// A span never begins or ends with these (training/GUIDELINES.md).
const SEPARATORS = /[\s,:;]/;

function trimmed(text: string, [start, end]: Range): Range | null {
  while (start < end && SEPARATORS.test(text[start]!)) start += 1;
  while (end > start && SEPARATORS.test(text[end - 1]!)) end -= 1;
  return start < end ? [start, end] : null;
}

/** The words of an unlabelled piece that a label would cover; null if there is only punctuation. */
export function wordsOf(text: string, piece: Piece): Range | null {
  const words = tokens(text.slice(piece.start, piece.end)).filter(([start, end]) =>
    /[\p{L}\p{N}]/u.test(text.slice(piece.start + start, piece.start + end)),
  );
  if (!words.length) return null;
  return [piece.start + words[0]![0], piece.start + words[words.length - 1]![1]];
}

export function sameSpans(one: readonly Span[], other: readonly Span[]): boolean {
  return (
    one === other ||
    (one.length === other.length &&
      one.every((span, at) => span[0] === other[at]![0] && span[1] === other[at]![1] && span[2] === other[at]![2]))
  );
}
