// The source string: its parts can be focused, given another field, and made longer or shorter.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Entry } from "../entry.ts";
import { pieces, selected, wordsOf } from "../spans.ts";
import type { About } from "../wire.ts";
import { selectedRange } from "./caret.ts";
import type { Lit } from "./detail.tsx";
import { gripOf, useDragging } from "./dragging.ts";
import { LabelMenu } from "./label-menu.tsx";
import { useEdits } from "./source-edits.ts";
import { commandOf } from "./source-keys.ts";
import { SourcePiece } from "./source-piece.tsx";

interface Props {
  entry: Entry;
  about: About;
  lit: Lit;
  setLit: (lit: Lit) => void;
}

export function SourceString({ entry, about, lit, setLit }: Props) {
  const { source } = entry.now;
  const box = useRef<HTMLDivElement>(null);
  const { active, setActive, focusAt } = useRoving(box, entry.now.spans[0]?.[1] ?? 0);
  const { spans, isDragging, handlers } = useDragging(box, entry.now, (after, at) =>
    edit(after, "move of an edge", at),
  );
  const parts = pieces(source, spans);
  const reachable = parts.filter((piece) => piece.index >= 0 || wordsOf(source, piece));
  const current = reachable.find((piece) => active >= piece.start && active < piece.end) ?? reachable[0];
  const { choosing, setChoosing, choose, chosen, perform, edit } = useEdits(entry, spans, reachable, focusAt);
  useEffect(() => () => setLit([]), []);

  const click = (event: MouseEvent) => {
    if (gripOf(event) || !box.current) return;
    const marked = selectedRange(box.current);
    const range = marked && selected(source, marked.range);
    if (range) return setChoosing({ range, label: null, rect: marked.rect });
    const element = (event.target as HTMLElement).closest<HTMLElement>("[role=button]");
    const piece = element && parts.find(({ start }) => start === Number(element.dataset.start));
    if (!element || !piece || marked) return;
    setActive(piece.start);
    choose(piece, element.getBoundingClientRect());
  };

  return (
    <div class="source-holder">
      <div
        ref={box}
        class={isDragging ? "source-string dragging" : "source-string"}
        role="group"
        aria-label="Source, in parts"
        aria-describedby="source-help"
        data-testid="source"
        {...handlers}
        onClick={click}
      >
        {parts.map((piece) => {
          const span = spans[piece.index];
          return (
            <SourcePiece
              key={span ? `span${piece.index}` : `gap${piece.start}`}
              text={source.slice(piece.start, piece.end)}
              piece={piece}
              span={span}
              unsure={about.unsure}
              meaning={about.labels.find(({ label }) => label === span?.[0])?.meaning ?? ""}
              reachable={reachable.includes(piece)}
              current={piece === current}
              lit={lit.includes(span?.[0] ?? "")}
              onFocus={() => {
                setActive(piece.start);
                setLit(span ? [span[0]] : []);
              }}
              onKeyDown={(event) => {
                const command = commandOf(event);
                if (!command) return;
                event.preventDefault();
                perform(command, piece, event.currentTarget as HTMLElement);
              }}
            />
          );
        })}
      </div>
      {choosing && (
        <LabelMenu
          labels={about.labels}
          text={source.slice(...choosing.range)}
          label={choosing.label}
          rect={choosing.rect}
          onChoose={chosen}
        />
      )}
    </div>
  );
}

/** One part can be reached with Tab; it is known by a place in it, since parts come and go. */
function useRoving(box: { current: HTMLElement | null }, first: number) {
  const [active, setActive] = useState(first);
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    box.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  });
  const [, again] = useState(0);
  const focusAt = (offset: number) => {
    wanted.current = true;
    setActive(offset);
    again((count) => count + 1);
  };
  return { active, setActive, focusAt };
}
