import { useEffect, useState } from "preact/hooks";
import * as api from "../../api.ts";
import { complain } from "../../actions/notices.ts";
import { toZotero } from "../../actions/output.ts";
import { useStore } from "../../store.ts";
import type { ZoteroState } from "../../wire.ts";
import { Dialog, closeDialog } from "./dialog.tsx";

export function ZoteroDialog() {
  const [state, setState] = useState<ZoteroState | null>(null);
  const [sending, setSending] = useState(false);
  const count = useStore((store) => store.entries.length);
  const look = () => {
    setState(null);
    api.zotero().then(setState, (error) => {
      closeDialog();
      complain(error, "Zotero could not be asked");
    });
  };
  useEffect(look, []);
  const send = async () => {
    setSending(true);
    const done = await toZotero();
    setSending(false);
    if (done) closeDialog();
  };
  const ready = state?.running && state.editable;
  return (
    <Dialog
      title="Send to Zotero"
      actions={
        <>
          <button type="button" class="plain" onClick={look} disabled={!state || sending}>
            Look again
          </button>
          <button type="button" class="primary" disabled={!ready || sending} onClick={send}>
            Send {count} {count === 1 ? "reference" : "references"}
          </button>
        </>
      }
    >
      <div aria-live="polite">{state ? <Words state={state} /> : <p class="quiet">Looking for Zotero…</p>}</div>
    </Dialog>
  );
}

function Words({ state }: { state: ZoteroState }) {
  if (!state.running) {
    return (
      <>
        <p>
          <strong>Zotero is not running.</strong> {state.reason}
        </p>
        <p>Start Zotero on this computer, select the collection that the references should go to, and look again.</p>
      </>
    );
  }
  const place = state.collection ? `the collection “${state.collection}” of ${state.library}` : state.library;
  if (!state.editable)
    return <p>Zotero has {place} selected, which cannot be changed. Select another one in Zotero, and look again.</p>;
  return (
    <p>They go to {place}, which is selected in Zotero. Select another one there, and look again, to change it.</p>
  );
}
