// One person or institution.
import { useState } from "preact/hooks";
import { toggledKind } from "../../names.ts";
import type { Name } from "../../wire.ts";
import { Icon, type IconName } from "../icons.tsx";
import { useDraft } from "./text.tsx";

interface Props {
  name: Name;
  number: number;
  count: number;
  caption: string;
  onChange: (name: Name) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

const MORE = [
  ["non-dropping-particle", "Particle of the family name (van der)"],
  ["dropping-particle", "Particle of the given name (von)"],
  ["suffix", "Suffix (Jr.)"],
] as const;

export function NameRow({ name, number, count, caption, onChange, onMove, onRemove }: Props) {
  const hasMore = MORE.some(([part]) => name[part]);
  const [more, setMore] = useState(false);
  const isInstitution = name.literal !== undefined;
  const part = (key: keyof Name, words: string) => (
    <Part
      key={key}
      words={`${words}, ${caption} ${number}`}
      hint={words}
      value={name[key] ?? ""}
      onChange={(value) => onChange({ ...name, [key]: value })}
    />
  );
  const act = (
    icon: IconName,
    words: string,
    run: () => void,
    state: { disabled?: boolean; "aria-pressed"?: boolean; "aria-expanded"?: boolean } = {},
  ) => (
    <button
      type="button"
      class="icon-button small"
      aria-label={`${words}, ${caption} ${number}`}
      title={words}
      onClick={run}
      {...state}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div class="name" role="group" aria-label={`${caption} ${number}`}>
      <div class={isInstitution ? "name-parts one" : "name-parts"}>
        {isInstitution ? part("literal", "Institution") : [part("family", "Family name"), part("given", "Given name")]}
        {!isInstitution && (more || hasMore) && MORE.map(([key, words]) => part(key, words))}
      </div>
      <div class="name-tools">
        {act("more", "More", () => setMore(!more), { "aria-expanded": more })}
        {act("close", "Remove", onRemove)}
      </div>
      {more && (
        <div class="name-more">
          {act("up", "Move up", () => onMove(-1), { disabled: number === 1 })}
          {act("down", "Move down", () => onMove(1), { disabled: number === count })}
          {act("institution", "Institution", () => onChange(toggledKind(name)), { "aria-pressed": isInstitution })}
        </div>
      )}
    </div>
  );
}

function Part({
  words,
  hint,
  value,
  onChange,
}: {
  words: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <input
      type="text"
      {...useDraft(value, onChange)}
      aria-label={words}
      placeholder={hint}
      title={hint}
      spellcheck={false}
    />
  );
}
