// The menu of fields for a part of the source string.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { groupOf } from "../labels.ts";
import type { LabelName } from "../wire.ts";

const NONE = { label: "", meaning: "No field" };
const PAUSE = 700; // milliseconds after which typing begins a new word

interface Props {
  labels: readonly LabelName[];
  text: string;
  /** The label that the part has now. */
  label: string | null;
  rect: DOMRect;
  /** null is "no field"; undefined that nothing was chosen. */
  onChoose: (label: string | null | undefined) => void;
}

export function LabelMenu({ labels, text, label, rect, onChoose }: Props) {
  const options = [...labels, NONE];
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(
    Math.max(
      0,
      options.findIndex((option) => option.label === label),
    ),
  );
  const find = useTypeAhead(options, setAt);
  useLayoutEffect(() => {
    place(box.current!, rect);
    // At once: what is typed next is meant for the menu.
    box.current!.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const outside = (event: Event) => !box.current?.contains(event.target as Node) && onChoose(undefined);
    addEventListener("pointerdown", outside, true);
    addEventListener("scroll", outside, true);
    return () => {
      removeEventListener("pointerdown", outside, true);
      removeEventListener("scroll", outside, true);
    };
  }, []);
  useEffect(() => box.current?.children[at]?.scrollIntoView({ block: "nearest" }), [at]);
  const choose = (index: number) => onChoose(options[index]!.label || null);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1;
    const to = { ArrowDown: Math.min(last, at + 1), ArrowUp: Math.max(0, at - 1), Home: 0, End: last }[event.key];
    if (to !== undefined) setAt(to);
    else if (event.key === "Enter" || (event.key === " " && !find.typing())) choose(at);
    else if (event.key === "Escape" || event.key === "Tab") onChoose(undefined);
    else if (event.key === "Delete") onChoose(null);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) find.type(event.key, at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      class="label-menu"
      role="listbox"
      tabIndex={0}
      aria-label={`Field of “${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`}
      aria-activedescendant={`label-${options[at]!.label || "none"}`}
      onKeyDown={onKeyDown}
    >
      {options.map((option, index) => (
        <div
          key={option.label}
          id={`label-${option.label || "none"}`}
          role="option"
          class={option.label ? `group-${groupOf(option.label)}` : "no-field"}
          aria-selected={index === at}
          onPointerMove={() => setAt(index)}
          onClick={() => choose(index)}
        >
          <span class="swatch" /> {option.meaning || option.label}
        </div>
      ))}
    </div>
  );
}

function place(menu: HTMLElement, rect: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = rect.bottom + 6;
  const top = below + height > innerHeight - 8 ? Math.max(8, rect.top - height - 6) : below;
  menu.style.left = `${Math.max(8, Math.min(rect.left, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.min(top, Math.max(8, innerHeight - height - 8))}px`;
}

function useTypeAhead(options: readonly LabelName[], setAt: (at: number) => void) {
  const typed = useRef({ word: "", when: 0 });
  const isFresh = () => performance.now() - typed.current.when < PAUSE;
  return {
    typing: () => isFresh() && typed.current.word !== "",
    type(sign: string, at: number) {
      const before = isFresh() ? typed.current.word : "";
      // The same letter again goes on to the next field that begins with it.
      const again = before === sign.toLowerCase();
      const word = again ? before : before + sign.toLowerCase();
      typed.current = { word, when: performance.now() };
      const from = word.length === 1 ? at + 1 : at;
      const order = options.map((_, index) => (from + index) % options.length);
      const found = order.find((index) =>
        [options[index]!.meaning, options[index]!.label].some((name) => name.toLowerCase().startsWith(word)),
      );
      if (found !== undefined) setAt(found);
    },
  };
}
