// The people and institutions of one role, a row each.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { setValue } from "../../actions/edit.ts";
import type { Entry } from "../../entry.ts";
import { cleaned } from "../../names.ts";
import type { Name } from "../../wire.ts";
import type { FieldProps } from "../form.tsx";
import { Icon } from "../icons.tsx";
import { Doubt } from "./doubt.tsx";
import { NameRow } from "./name-row.tsx";

interface Props extends FieldProps {
  entry: Entry;
  role: string;
}

const NOBODY: readonly Name[] = [];

export function NamesField({ id, caption, value, doubt, onChange, entry, role }: Props) {
  const taken = Array.isArray(value) ? (value as Name[]) : NOBODY;
  // A row that nothing was typed in yet is not part of the record.
  const [draft, setDraft] = useState({ taken, rows: taken });
  const rows = draft.taken === taken ? draft.rows : taken;
  const setRows = (next: readonly Name[]) => setDraft({ taken, rows: next });
  const box = useRef<HTMLDivElement>(null);
  const focusRow = useRef(-1);
  useLayoutEffect(() => {
    if (focusRow.current >= 0)
      box.current?.querySelectorAll<HTMLElement>(".name")[focusRow.current]?.querySelector("input")?.focus();
    focusRow.current = -1;
  }, [rows]);
  const take = (next: readonly Name[]) => {
    setRows(next);
    const names = next.flatMap((name) => cleaned(name) ?? []);
    onChange(names.length ? names : undefined);
  };
  const move = (from: number, to: number) => {
    const next = [...rows];
    next.splice(to, 0, ...next.splice(from, 1));
    focusRow.current = to;
    take(next);
  };
  const add = () => {
    focusRow.current = rows.length;
    setRows([...rows, { family: "" }]);
  };
  return (
    <div
      ref={box}
      id={id}
      class="names"
      role="group"
      aria-labelledby={`${id}-caption`}
      aria-describedby={doubt ? `${id}-doubt` : undefined}
    >
      <span id={`${id}-caption`} class="caption">
        {caption}
      </span>
      {rows.map((name, at) => (
        <NameRow
          key={at}
          name={name}
          number={at + 1}
          count={rows.length}
          caption={caption}
          onChange={(next) => take(rows.map((each, index) => (index === at ? next : each)))}
          onMove={(by) => move(at, at + by)}
          onRemove={() => {
            focusRow.current = Math.min(at, rows.length - 2);
            take(rows.filter((_, index) => index !== at));
          }}
        />
      ))}
      <div class="names-foot">
        <button type="button" class="link" onClick={add}>
          <Icon name="plus" /> Add<span class="hidden"> to {caption}</span>
        </button>
        {rows.length > 0 && <Others entry={entry} role={role} caption={caption} />}
      </div>
      <Doubt id={id} reason={doubt} />
    </div>
  );
}

/** Whether the source ended the names with "et al.". */
function Others({ entry, role, caption }: { entry: Entry; role: string; caption: string }) {
  const others = (entry.now.item.custom?.others ?? []) as string[];
  const toggle = (on: boolean) => {
    const next = on ? [...others, role] : others.filter((each) => each !== role);
    setValue(entry.id, { name: "others", kind: "names", words: {}, custom: true }, next);
  };
  return (
    <label class="check small">
      <input
        type="checkbox"
        checked={others.includes(role)}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />{" "}
      and others (et al.)
      <span class="hidden">, {caption}</span>
    </label>
  );
}
