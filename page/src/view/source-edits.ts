// What a person does to the source string, as edits of its spans.
import { useState } from "preact/hooks";
import { setSpans } from "../actions/edit.ts";
import type { Entry } from "../entry.ts";
import { type Piece, labelled, moved, tidied, wordsOf } from "../spans.ts";
import type { Range } from "../text.ts";
import type { Span } from "../wire.ts";
import type { Command } from "./source-keys.ts";

/** A part whose field is being chosen; `label` is the one that it has. */
export interface Choosing {
  range: Range;
  label: string | null;
  rect: DOMRect;
}

function short(source: string, [start, end]: Range): string {
  const text = source.slice(start, end);
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}

export function useEdits(
  entry: Entry,
  spans: readonly Span[],
  reachable: readonly Piece[],
  focusAt: (offset: number) => void,
) {
  const { source } = entry.now;
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const edit = (after: readonly Span[], title: string, at: number) => {
    setSpans(entry.id, after, title);
    focusAt(at);
  };
  const choose = (piece: Piece, rect: DOMRect) => {
    const range = piece.index >= 0 ? ([piece.start, piece.end] as const) : wordsOf(source, piece);
    if (range) setChoosing({ range, label: spans[piece.index]?.[0] ?? null, rect });
  };
  const chosen = (label: string | null | undefined) => {
    const { range, label: before } = choosing!;
    setChoosing(null);
    getSelection()?.removeAllRanges();
    if (label === undefined || label === before) return focusAt(range[0]);
    const words = `“${short(source, range)}”`;
    edit(
      tidied(source, spans, labelled(spans, range, label)),
      label ? `field of ${words}` : `removal of the field of ${words}`,
      range[0],
    );
  };
  const go = (piece: Piece, to: 1 | -1 | "first" | "last") => {
    const last = reachable.length - 1;
    const at = reachable.findIndex(({ start }) => start === piece.start);
    const next = to === "first" ? 0 : to === "last" ? last : Math.max(0, Math.min(last, at + to));
    focusAt(reachable[next]!.start);
  };
  const perform = (command: Command, piece: Piece, element: HTMLElement) => {
    if (command.kind === "choose") choose(piece, element.getBoundingClientRect());
    else if (command.kind === "go") go(piece, command.to);
    else if (piece.index < 0) return;
    else if (command.kind === "remove")
      edit(labelled(spans, [piece.start, piece.end], null), "removal of a field", piece.start);
    else {
      const after = moved(source, spans, piece.index, command.edge, command.next(source, piece));
      edit(after, "move of an edge", command.edge === "start" ? piece.end - 1 : piece.start);
    }
  };
  return { choosing, setChoosing, choose, chosen, perform, edit };
}
