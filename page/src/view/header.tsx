// The bar on top: what there is, and what can be done with all of it.
import { redo, undo } from "../actions/edit.ts";
import { isChanged, isDoubtful } from "../entry.ts";
import { useSetting } from "../settings.ts";
import { store, useStore } from "../store.ts";
import { Icon, type IconName } from "./icons.tsx";
import { OutputMenu } from "./output-menu.tsx";

export function Header({ started }: { started: boolean }) {
  return (
    <header class="bar">
      <div class="brand">
        <img src="icon.svg" alt="" width="26" height="26" />
        <span>exporter</span>
      </div>
      {started && <Status />}
      <div class="tools" role="group" aria-label="Tools">
        {started && <Edits />}
        <ThemeButton />
        <ToolButton icon="gear" name="Settings" run={() => store.set({ dialog: { kind: "settings" } })} />
        <ToolButton icon="help" name="Keys" run={() => store.set({ dialog: { kind: "keys" } })} />
        {started && <OutputMenu />}
      </div>
    </header>
  );
}

/** "42 references, 9 to look at, 3 changed" */
function Status() {
  const entries = useStore((state) => state.entries);
  const doubtful = entries.filter(isDoubtful).length;
  const changed = entries.filter(isChanged).length;
  const parts = [`${entries.length} ${entries.length === 1 ? "reference" : "references"}`];
  parts.push(doubtful ? `${doubtful} to look at` : "nothing to look at");
  if (changed) parts.push(`${changed} changed`);
  return (
    <p class="status" data-testid="status">
      {parts.join(", ")}
    </p>
  );
}

function Edits() {
  const adding = useStore((state) => state.adding);
  const done = useStore((state) => state.history.done.at(-1)?.title);
  const undone = useStore((state) => state.history.undone.at(-1)?.title);
  return (
    <>
      {!adding && (
        <button class="tool worded" type="button" onClick={() => store.set({ adding: true })}>
          <Icon name="plus" />
          <span>Add more</span>
        </button>
      )}
      <ToolButton icon="undo" name="Undo" about={done} disabled={!done} run={undo} />
      <ToolButton icon="redo" name="Redo" about={undone} disabled={!undone} run={redo} />
    </>
  );
}

interface ToolProps {
  icon: IconName;
  name: string;
  about?: string;
  disabled?: boolean;
  run: () => void;
}

function ToolButton({ icon, name, about, disabled, run }: ToolProps) {
  const title = about ? `${name}: ${about}` : name;
  // aria-disabled keeps the focus where it is when the last step was undone.
  return (
    <button
      class="tool"
      type="button"
      aria-label={name}
      title={title}
      aria-disabled={disabled}
      onClick={() => !disabled && run()}
    >
      <Icon name={icon} />
    </button>
  );
}

const THEMES = ["auto", "light", "dark"] as const;

function ThemeButton() {
  const [theme, setTheme] = useSetting("theme");
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
  const words = { auto: "as the system", light: "light", dark: "dark" };
  return (
    <button
      class="tool"
      type="button"
      aria-label={`Colours: ${words[theme]}`}
      title={`Colours: ${words[theme]}`}
      onClick={() => setTheme(next)}
    >
      <Icon name="theme" />
    </button>
  );
}
