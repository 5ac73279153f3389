import { stop } from "../../actions/reading.ts";
import { forget, hasUnsavedChanges } from "../../storage.ts";
import { INITIAL, store } from "../../store.ts";
import { Dialog, closeDialog } from "./dialog.tsx";

function restart(): void {
  stop();
  forget();
  store.set({ ...INITIAL, about: store.get().about });
  requestAnimationFrame(() => document.getElementById("paste")?.focus());
}

export function RestartDialog() {
  return (
    <Dialog
      title="Start over?"
      actions={
        <>
          <button type="button" class="plain" onClick={closeDialog}>
            Keep them
          </button>
          <button type="button" class="primary" onClick={restart}>
            Start over
          </button>
        </>
      }
    >
      <p>
        {hasUnsavedChanges()
          ? "There are changes that were not written to a file or sent anywhere. They will be lost."
          : "All references are removed from this page. Files that were written stay."}
      </p>
    </Dialog>
  );
}
