// From points on the screen and selections to offsets in the source string.
import type { Range } from "../text.ts";

interface Caret {
  node: Node;
  offset: number;
}

function caretAt(x: number, y: number): Caret | null {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y);
    return found && { node: found.offsetNode, offset: found.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** The offset that a place in the document stands for; each piece of the string says where it starts. */
function offsetOf(box: HTMLElement, { node, offset }: Caret): number | null {
  if (!box.contains(node)) return null;
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = node.parentElement?.closest<HTMLElement>("[data-start]");
    return piece && box.contains(piece) ? Number(piece.dataset.start) + offset : null;
  }
  const child = node.childNodes[offset];
  const next = child instanceof HTMLElement ? child.closest<HTMLElement>("[data-start]") : null;
  if (next && box.contains(next)) return Number(next.dataset.start);
  const piece = (node as HTMLElement).closest<HTMLElement>("[data-start]");
  return piece && box.contains(piece)
    ? Number(piece.dataset.start) + (offset > 1 ? (piece.textContent ?? "").length : 0)
    : null;
}

/** The offset nearest to a point, which may be a little outside. */
export function offsetAt(box: HTMLElement, x: number, y: number): number | null {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  const inside = (value: number, least: number, most: number) => Math.max(least + 1, Math.min(most - 1, value));
  const caret = caretAt(inside(x, left, right), inside(y, top, bottom));
  return caret && offsetOf(box, caret);
}

/** What is selected of the string, if anything is. */
export function selectedRange(box: HTMLElement): { range: Range; rect: DOMRect } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(box, { node: range.startContainer, offset: range.startOffset });
  const end = offsetOf(box, { node: range.endContainer, offset: range.endOffset });
  if (start === null || end === null || start >= end) return null;
  return { range: [start, end], rect: range.getBoundingClientRect() };
}
