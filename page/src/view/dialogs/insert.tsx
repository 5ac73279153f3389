import { useRef, useState } from "preact/hooks";
import * as api from "../../api.ts";
import { insert } from "../../actions/edit.ts";
import { complain, tell } from "../../actions/notices.ts";
import { store, useStore } from "../../store.ts";
import type { Wire } from "../../wire.ts";
import { Dialog, closeDialog } from "./dialog.tsx";

/** One reference that was not found, put in behind the one that is selected. */
export function InsertDialog() {
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const after = useStore((state) => state.entries.findIndex(({ id }) => id === state.selected) + 1);
  const add = async () => {
    if (!text.trim()) return;
    setBusy(true);
    const done = await addText(text.replace(/\s*\n\s*/g, " "));
    setBusy(false);
    if (done) closeDialog();
  };
  return (
    <Dialog
      title="Add a missing reference"
      actions={
        <button type="button" class="primary" disabled={busy} onClick={() => form.current?.requestSubmit()}>
          Add
        </button>
      }
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label class="stacked">
          <span>One reference; it is put {after ? `behind number ${after}` : "at the end"}.</span>
          <textarea
            rows={5}
            value={text}
            spellcheck={false}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && void add()}
          />
        </label>
      </form>
    </Dialog>
  );
}

async function addText(text: string): Promise<boolean> {
  const records: Wire[] = [];
  try {
    for await (const event of api.parse({ text, split: "line" }, new AbortController().signal)) {
      if (event.event === "reference") records.push(api.received(event));
    }
    if (records.length) insert(records, store.get().selected);
    else tell("No reference was found in it.");
    return records.length > 0;
  } catch (error) {
    complain(error, "The reference could not be read");
    return false;
  }
}
