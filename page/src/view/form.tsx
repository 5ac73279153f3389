// The record as a form: the fields of its type, then whatever else it has.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { setKey, setType, setValue } from "../actions/edit.ts";
import { type Entry, openDoubts, valueOf } from "../entry.ts";
import { labelsOf, shownVariables, wordsFor } from "../labels.ts";
import type { About, Variable } from "../wire.ts";
import type { Lit } from "./detail.tsx";
import { DateField } from "./fields/date.tsx";
import { NamesField } from "./fields/names.tsx";
import { TextField } from "./fields/text.tsx";

interface Props {
  entry: Entry;
  about: About;
  lit: Lit;
  setLit: (lit: Lit) => void;
}

export interface FieldProps {
  id: string;
  caption: string;
  value: unknown;
  doubt: string;
  onChange: (value: unknown) => void;
}

export function Form({ entry, about, lit, setLit }: Props) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const newest = useRef("");
  const { item } = entry.now;
  const form = about.types.find(({ type }) => type === item.type);
  const doubted = new Set(entry.now.doubts.map(({ variable }) => variable));
  const filled = (variable: Variable) => valueOf(item, variable) !== undefined || doubted.has(variable.name);
  const shown = shownVariables(form, about.variables, filled, added);
  useLayoutEffect(() => {
    if (newest.current)
      document.querySelector<HTMLElement>(`#field-${newest.current}, #field-${newest.current} button`)?.focus();
    newest.current = "";
  }, [added]);
  return (
    <section class="card form" aria-labelledby="form-heading">
      <h3 id="form-heading">Record</h3>
      <TypeField entry={entry} about={about} />
      {shown.map((variable) => (
        <Field key={variable.name} variable={variable} entry={entry} lit={lit} setLit={setLit} />
      ))}
      <div class="field">
        <TextField
          id="field-citation-key"
          caption="Citation key"
          value={item["citation-key"] ?? ""}
          doubt=""
          placeholder="made when the file is written"
          onChange={(value) => setKey(entry.id, String(value ?? ""))}
        />
      </div>
      <AddField
        variables={about.variables.filter((variable) => !shown.includes(variable))}
        type={item.type}
        add={(name) => {
          newest.current = name;
          setAdded([...added, name]);
        }}
      />
    </section>
  );
}

function TypeField({ entry, about }: { entry: Entry; about: About }) {
  const { type } = entry.now.item;
  const doubt = openDoubts(entry).find(({ variable }) => variable === "type")?.reason;
  return (
    <div class="field" data-doubtful={doubt !== undefined}>
      <label for="field-type">Type</label>
      <select
        id="field-type"
        aria-describedby={doubt && "field-type-doubt"}
        value={type}
        onChange={(event) => setType(entry.id, event.currentTarget.value)}
      >
        {!about.types.some((each) => each.type === type) && <option value={type}>{type}</option>}
        {about.types.map((each) => (
          <option key={each.type} value={each.type}>
            {each.meaning}
          </option>
        ))}
      </select>
      {doubt && (
        <p class="doubt" id="field-type-doubt">
          {doubt}
        </p>
      )}
    </div>
  );
}

function Field({
  variable,
  entry,
  lit,
  setLit,
}: {
  variable: Variable;
  entry: Entry;
  lit: Lit;
  setLit: (lit: Lit) => void;
}) {
  const { item } = entry.now;
  const labels = labelsOf(variable);
  const props: FieldProps = {
    id: `field-${variable.name}`,
    caption: wordsFor(variable, item.type),
    value: valueOf(item, variable),
    doubt: openDoubts(entry)
      .filter((doubt) => doubt.variable === variable.name)
      .map(({ reason }) => reason)
      .join("; "),
    onChange: (value) => setValue(entry.id, variable, value),
  };
  return (
    <div
      class="field"
      data-doubtful={props.doubt !== ""}
      data-lit={labels.some((label) => lit.includes(label))}
      onFocusIn={() => setLit(labels)}
      onFocusOut={() => setLit([])}
    >
      {variable.kind === "names" ? (
        <NamesField {...props} entry={entry} role={variable.name} />
      ) : variable.kind === "date" ? (
        <DateField {...props} />
      ) : (
        <TextField {...props} long={variable.kind === "long" || variable.name.includes("title")} />
      )}
    </div>
  );
}

function AddField({
  variables,
  type,
  add,
}: {
  variables: readonly Variable[];
  type: string;
  add: (name: string) => void;
}) {
  return (
    <div class="field add-field">
      <label for="add-field">Add a field</label>
      <select
        id="add-field"
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = "";
          if (value) add(value);
        }}
      >
        <option value="">Choose…</option>
        {variables.map((variable) => (
          <option key={variable.name} value={variable.name}>
            {wordsFor(variable, type)}
          </option>
        ))}
      </select>
    </div>
  );
}
