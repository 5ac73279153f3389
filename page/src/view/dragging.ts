// Dragging an edge of a span: what it would be is shown until the edge is let go.
import { useState } from "preact/hooks";
import { type Edge, moved, snapped } from "../spans.ts";
import type { Span, Wire } from "../wire.ts";
import { offsetAt } from "./caret.ts";

interface Dragging {
  index: number;
  edge: Edge;
  spans: readonly Span[];
}

interface Box {
  current: HTMLElement | null;
}

export function gripOf(event: Event): HTMLElement | null {
  return (event.target as HTMLElement).closest<HTMLElement>("[data-edge]");
}

/** `onDrop` gets the new spans and a place inside the one whose edge was moved. */
export function useDragging(box: Box, { source, spans }: Wire, onDrop: (spans: readonly Span[], at: number) => void) {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const grab = (event: PointerEvent) => {
    const grip = gripOf(event);
    if (!grip || !box.current) return;
    event.preventDefault();
    box.current.setPointerCapture(event.pointerId);
    setDragging({ index: Number(grip.dataset.index), edge: grip.dataset.edge as Edge, spans });
  };
  const drag = (event: PointerEvent) => {
    const offset = dragging && box.current && offsetAt(box.current, event.clientX, event.clientY);
    if (!dragging || offset === null) return;
    const { index, edge } = dragging;
    const [, start, end] = spans[index]!;
    const to = event.altKey ? offset : snapped(source, offset, edge);
    if (edge === "end" ? to <= start : to >= end) return;
    setDragging({ index, edge, spans: moved(source, spans, index, edge, to) });
  };
  const drop = () => {
    if (!dragging) return;
    const [, start, end] = spans[dragging.index]!;
    setDragging(null);
    onDrop(dragging.spans, dragging.edge === "start" ? end - 1 : start);
  };
  return {
    spans: dragging?.spans ?? spans,
    isDragging: dragging !== null,
    handlers: { onPointerDown: grab, onPointerMove: drag, onPointerUp: drop, onPointerCancel: () => setDragging(null) },
  };
}
