// What was found in each input, and what could not be read.
import { store, useStore } from "../store.ts";
import type { Problem } from "../wire.ts";
import { Icon } from "./icons.tsx";

export function Findings() {
  const problems = useStore((state) => state.problems);
  const reports = useStore((state) => state.reports);
  if (!problems.length && !reports.length) return null;
  return (
    <div class="findings">
      {reports.map(({ name, report }, at) => (
        <p class="report" key={at}>
          <strong>{name}</strong> {report}
        </p>
      ))}
      {problems.length > 0 && <Problems problems={problems} />}
      <button
        type="button"
        class="icon-button"
        aria-label="Close the report"
        title="Close"
        onClick={() => store.set({ problems: [], reports: [] })}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <section class="problems" role="alert" aria-label="Problems">
      <h2>
        {problems.length} {problems.length === 1 ? "problem" : "problems"}
      </h2>
      <ul>
        {problems.map(({ message, file, place, mend }, at) => (
          <li key={at}>
            <strong>{[file, place].filter(Boolean).join(", ")}</strong> {message} {mend && <em>{mend}</em>}
          </li>
        ))}
      </ul>
    </section>
  );
}
