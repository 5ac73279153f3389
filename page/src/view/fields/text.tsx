// A field of plain text.
import { useState } from "preact/hooks";
import type { FieldProps } from "../form.tsx";
import { Doubt } from "./doubt.tsx";

interface Props extends FieldProps {
  long?: boolean;
  placeholder?: string;
}

export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(", ");
  return value === undefined || value === null ? "" : String(value);
}

export function TextField({ id, caption, value, doubt, long, placeholder, onChange }: Props) {
  const taken = textOf(value);
  const draft = useDraft(taken, (text) => onChange(text.trim() || undefined));
  const common = {
    ...draft,
    id,
    placeholder,
    spellcheck: false,
    "aria-describedby": doubt ? `${id}-doubt` : undefined,
  };
  return (
    <>
      <label for={id}>{caption}</label>
      {long ? (
        <textarea {...common} rows={Math.max(1, Math.ceil(draft.value.length / 52))} onKeyDown={takeOnEnter} />
      ) : (
        <input {...common} type="text" />
      )}
      <Doubt id={id} reason={doubt} />
    </>
  );
}

/** What is typed, until the field is left or Enter pressed; undo needs to know what was taken last. */
export function useDraft(taken: string, take: (text: string) => void) {
  const [draft, setDraft] = useState({ taken, text: taken });
  return {
    // A value that changed elsewhere replaces what was being typed.
    value: draft.taken === taken ? draft.text : taken,
    "data-taken": taken,
    onInput: (event: Event) => setDraft({ taken, text: (event.currentTarget as HTMLInputElement).value }),
    onChange: (event: Event) => {
      const { value } = event.currentTarget as HTMLInputElement;
      if (value !== taken) take(value);
    },
  };
}

/** A title has no lines of its own. */
function takeOnEnter(event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const area = event.currentTarget as HTMLTextAreaElement;
  area.dispatchEvent(new Event("change"));
}
