// A date as text.
import { dateText, dateValue, readDate } from "../../dates.ts";
import type { FieldProps } from "../form.tsx";
import { Doubt } from "./doubt.tsx";
import { useDraft } from "./text.tsx";

export function DateField({ id, caption, value, doubt, onChange }: FieldProps) {
  const draft = useDraft(dateText(value), (text) => onChange(dateValue(text)));
  const wrong = draft.value.trim() !== "" && !readDate(draft.value);
  const described = [wrong && `${id}-wrong`, doubt && `${id}-doubt`].filter(Boolean).join(" ");
  return (
    <>
      <label for={id}>{caption}</label>
      <input
        {...draft}
        id={id}
        type="text"
        placeholder="1977-05-03, spring 1977"
        aria-invalid={wrong}
        aria-describedby={described || undefined}
      />
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          This is no date such as 1977, 1977-05 or spring 1977; it stays as words.
        </p>
      )}
      <Doubt id={id} reason={doubt} />
    </>
  );
}
