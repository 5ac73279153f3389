import type { ComponentChildren } from "preact";
import { type Settings, useSetting } from "../../settings.ts";
import { useStore } from "../../store.ts";
import { Dialog } from "./dialog.tsx";

export function SettingsDialog() {
  const corrections = useStore((state) => state.about?.corrections ?? null);
  const [dialect, setDialect] = useSetting("dialect");
  const [pattern, setPattern] = useSetting("pattern");
  return (
    <Dialog title="Settings">
      <fieldset>
        <legend>.bib files</legend>
        <div class="choices">
          {(["bibtex", "biblatex"] as const).map((each) => (
            <label class="check" key={each}>
              <input type="radio" name="dialect" checked={dialect === each} onChange={() => setDialect(each)} />{" "}
              {each === "bibtex" ? "BibTeX" : "BibLaTeX"}
            </label>
          ))}
        </div>
        <Check name="ascii">Write letters with accents as LaTeX commands (ASCII only)</Check>
        <Check name="protect">Protect capitals in titles with braces</Check>
        <label class="stacked">
          <span>Pattern of the keys</span>
          <input
            type="text"
            value={pattern}
            placeholder="[auth][year]"
            spellcheck={false}
            onChange={(event) => setPattern(event.currentTarget.value)}
          />
        </label>
      </fieldset>
      <fieldset>
        <legend>All files</legend>
        <Check name="keepSource">Keep the source string with each reference</Check>
      </fieldset>
      {corrections && (
        <fieldset>
          <legend>Corrections</legend>
          <Check name="corrections">Keep my corrections, so that the reading can be trained with them</Check>
          <p class="quiet">
            They stay on this computer, in <code>{corrections}</code>.
          </p>
        </fieldset>
      )}
    </Dialog>
  );
}

type Switch = { [K in keyof Settings]: Settings[K] extends boolean ? K : never }[keyof Settings];

function Check({ name, children }: { name: Switch; children: ComponentChildren }) {
  const [on, setOn] = useSetting(name);
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={(event) => setOn(event.currentTarget.checked)} />{" "}
      <span>{children}</span>
    </label>
  );
}
