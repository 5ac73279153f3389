// How far the reading is; screen readers hear of it now and then.
import { useEffect, useRef, useState } from "preact/hooks";
import { stop } from "../actions/reading.ts";
import { type Reading, useStore } from "../store.ts";

const RARELY = 3000; // milliseconds between two announcements

export function Progress() {
  const reading = useStore((state) => state.reading);
  const count = useStore((state) => state.entries.length - (state.reading?.before ?? 0));
  return (
    <div class="progress-place">
      {reading && (
        <div class="progress">
          <div class="progress-words">
            <span>
              Reading {reading.name} {amount(reading)}
            </span>
            <span>{count} found</span>
          </div>
          <Bar reading={reading} />
          <button type="button" class="plain" onClick={stop}>
            Stop
          </button>
        </div>
      )}
      <Spoken reading={reading} count={count} />
    </div>
  );
}

function amount({ done, of }: Reading): string {
  return of ? `(${done} of ${of})` : "…";
}

function Bar({ reading: { done, of, name } }: { reading: Reading }) {
  const share = of ? Math.round((100 * done) / of) : undefined;
  return (
    <div
      class="track"
      role="progressbar"
      aria-label={`Reading ${name}`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
    >
      <div class={share === undefined ? "fill unknown" : "fill"} style={{ width: `${share ?? 30}%` }} />
    </div>
  );
}

function Spoken({ reading, count }: { reading: Reading | null; count: number }) {
  const [words, setWords] = useState("");
  const last = useRef(0);
  useEffect(() => {
    if (!reading) return setWords("");
    if (performance.now() - last.current < RARELY) return;
    last.current = performance.now();
    setWords(`Reading, ${count} found`);
  }, [reading]);
  return (
    <p class="hidden" aria-live="polite">
      {words}
    </p>
  );
}
