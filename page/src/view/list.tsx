// The list itself. Only the rows in sight are drawn, so that thousands stay fluid.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Row, select, step } from "../actions/listing.ts";
import { focusDetail } from "../keys.ts";
import { settings } from "../settings.ts";
import { useStore } from "../store.ts";
import { ListRow } from "./row.tsx";

const REMS = 4.9; // height of a row; the style sheet has the same
const BEYOND = 6; // rows drawn above and below what is in sight

export function List({ rows }: { rows: readonly Row[] }) {
  const box = useRef<HTMLDivElement>(null);
  const selected = useStore((state) => state.selected);
  const { top, height, rowHeight, onScroll } = useWindow(box);
  const at = rows.findIndex(({ entry }) => entry.id === selected);
  useLayoutEffect(() => {
    if (at >= 0 && box.current) reveal(box.current, at * rowHeight, rowHeight);
  }, [selected, at, rowHeight]);
  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
  const last = Math.min(rows.length, Math.ceil((top + height) / rowHeight) + BEYOND);
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  // The selected one is always there, since the list names it as its active row.
  if (at >= 0 && (at < first || at >= last)) shown.push(at);
  return (
    <div
      ref={box}
      class="list"
      role="listbox"
      aria-label="References"
      tabIndex={0}
      aria-activedescendant={at >= 0 ? `row-${selected}` : undefined}
      onScroll={onScroll}
      onKeyDown={(event) => onKey(event, rows, at, Math.max(1, Math.floor(height / rowHeight) - 1))}
    >
      {rows.length ? (
        <div role="presentation" class="rows" style={{ height: `${rows.length * rowHeight}px` }}>
          {shown.map((index) => {
            const { entry, number } = rows[index]!;
            return (
              <ListRow
                key={entry.id}
                entry={entry}
                number={number}
                top={index * rowHeight}
                position={index + 1}
                size={rows.length}
                selected={entry.id === selected}
              />
            );
          })}
        </div>
      ) : (
        <div role="option" aria-selected="false" aria-disabled="true" class="empty-list">
          No reference is like this.
        </div>
      )}
    </div>
  );
}

function useWindow(box: { current: HTMLDivElement | null }) {
  const [view, setView] = useState({ top: 0, height: 800, rowHeight: REMS * 16 });
  const measure = () => {
    if (!box.current) return;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    setView({ top: box.current.scrollTop, height: box.current.clientHeight, rowHeight: REMS * rem });
  };
  useEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { ...view, onScroll: measure };
}

function reveal(box: HTMLElement, top: number, height: number): void {
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight;
}

function onKey(event: KeyboardEvent, rows: readonly Row[], at: number, screen: number): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const letters = settings().letters;
  const go = (to: number) => select(rows[Math.max(0, Math.min(rows.length - 1, to))]?.entry.id ?? null);
  const { key } = event;
  if (key === "ArrowDown" || (letters && key === "j")) step(1);
  else if (key === "ArrowUp" || (letters && key === "k")) step(-1);
  else if (key === "Home") go(0);
  else if (key === "End") go(rows.length - 1);
  else if (key === "PageDown") go(at + screen);
  else if (key === "PageUp") go(at - screen);
  else if (key === "Enter" && at >= 0) open(rows[at]!.entry.id);
  else return;
  event.preventDefault();
}

function open(id: number): void {
  select(id, true);
  focusDetail();
}
