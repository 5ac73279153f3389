import { KEYS } from "../../keys.ts";
import { useSetting } from "../../settings.ts";
import { Dialog } from "./dialog.tsx";

export function KeysDialog() {
  const [letters, setLetters] = useSetting("letters");
  return (
    <Dialog title="Keys">
      <label class="check">
        <input type="checkbox" checked={letters} onChange={(event) => setLetters(event.currentTarget.checked)} /> Keys
        that are a single letter or sign (j, k, ?, [, ], {"{"}, {"}"})
      </label>
      <div class="keys">
        {KEYS.map(({ where, keys }) => (
          <section key={where}>
            <h3>{where}</h3>
            <dl>
              {keys.map(({ keys: names, does }) => (
                <div key={names}>
                  <dt>
                    <kbd>{names}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
