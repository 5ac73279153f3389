// A part of the source string.
import { captionOf, groupOf } from "../labels.ts";
import type { Piece } from "../spans.ts";
import type { Span } from "../wire.ts";

interface Props {
  text: string;
  piece: Piece;
  span: Span | undefined;
  unsure: number;
  meaning: string;
  reachable: boolean;
  current: boolean;
  lit: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function SourcePiece({
  text,
  piece,
  span,
  unsure,
  meaning,
  reachable,
  current,
  lit,
  onFocus,
  onKeyDown,
}: Props) {
  if (!reachable) return <span data-start={piece.start}>{text}</span>;
  const common = {
    role: "button",
    tabIndex: current ? 0 : -1,
    "aria-haspopup": "listbox" as const,
    "data-start": piece.start,
    onFocus,
    onKeyDown,
  } as const;
  if (!span) {
    return (
      <span {...common} class="part none" aria-label={`no field: ${text.trim()}`}>
        {text}
      </span>
    );
  }
  const [label, , , sure] = span;
  const doubtful = sure < unsure;
  return (
    <span
      {...common}
      class={`part group-${groupOf(label)}`}
      aria-label={`${label}: ${text}, ${sureness(sure)}`}
      title={`${meaning || label}, ${sureness(sure)}`}
      data-label={label}
      data-caption={captionOf(label) + (doubtful ? " ?" : "")}
      data-unsure={doubtful}
      data-lit={lit}
    >
      <span class="grip" data-edge="start" data-index={piece.index} />
      {text}
      <span class="grip" data-edge="end" data-index={piece.index} />
    </span>
  );
}

function sureness(sure: number): string {
  if (sure === 1) return "certain";
  return `${Math.min(99, Math.round(100 * sure))} % sure`;
}
