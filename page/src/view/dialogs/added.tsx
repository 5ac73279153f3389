import type { Added } from "../../wire.ts";
import { Dialog, closeDialog } from "./dialog.tsx";

export function AddedDialog({ added, name }: { added: Added; name: string }) {
  return (
    <Dialog
      title={`Added to ${name}`}
      actions={
        <button type="button" class="primary" onClick={closeDialog}>
          Good
        </button>
      }
    >
      <pre class="summary" role="region" tabIndex={0} aria-label="What was added">
        {added.summary}
      </pre>
      {added.output !== null && <p>The merged file was downloaded; the one that you chose is as it was.</p>}
      {added.backup && !added.summary.includes(added.backup) && (
        <p>
          The file as it was before is kept in <code>{added.backup}</code>.
        </p>
      )}
    </Dialog>
  );
}
