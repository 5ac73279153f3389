import { useEffect, useRef } from "preact/hooks";
import { Dialog } from "./dialog.tsx";

/** For browsers that do not let the page write to the clipboard. */
export function TextDialog({ text }: { text: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.select(), []);
  return (
    <Dialog title="Copy this">
      <p>The browser keeps the clipboard closed. The text is selected: copy it with Ctrl+C.</p>
      <textarea ref={area} class="code" readOnly rows={14} aria-label="BibTeX" value={text} />
    </Dialog>
  );
}
