// The dialog that is open, if one is.
import { useStore } from "../../store.ts";
import { AddedDialog } from "./added.tsx";
import { InsertDialog } from "./insert.tsx";
import { KeysDialog } from "./keys.tsx";
import { RestartDialog } from "./restart.tsx";
import { SettingsDialog } from "./settings.tsx";
import { TextDialog } from "./text.tsx";
import { ZoteroDialog } from "./zotero.tsx";

export function Dialogs() {
  const dialog = useStore((state) => state.dialog);
  switch (dialog?.kind) {
    case "keys":
      return <KeysDialog />;
    case "settings":
      return <SettingsDialog />;
    case "zotero":
      return <ZoteroDialog />;
    case "restart":
      return <RestartDialog />;
    case "insert":
      return <InsertDialog />;
    case "text":
      return <TextDialog text={dialog.text} />;
    case "added":
      return <AddedDialog added={dialog.added} name={dialog.name} />;
    default:
      return null;
  }
}
