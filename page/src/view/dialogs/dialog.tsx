// A modal dialog. The browser keeps the focus in it and gives it back.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { store } from "../../store.ts";
import { Icon } from "../icons.tsx";

interface Props {
  title: string;
  children: ComponentChildren;
  /** The buttons at the foot; without any there is only the one that closes. */
  actions?: ComponentChildren;
}

export function closeDialog(): void {
  store.set({ dialog: null });
}

export function Dialog({ title, children, actions }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current!;
    const before = document.activeElement as HTMLElement | null;
    element.showModal();
    return () => {
      element.close();
      before?.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="dialog-title"
      onCancel={closeDialog}
      onClick={(event) => event.target === dialog.current && closeDialog()}
    >
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id="dialog-title">{title}</h2>
          <button type="button" class="icon-button" aria-label="Close" onClick={closeDialog}>
            <Icon name="close" />
          </button>
        </div>
        {children}
        {actions && <div class="dialog-actions">{actions}</div>}
      </div>
    </dialog>
  );
}
