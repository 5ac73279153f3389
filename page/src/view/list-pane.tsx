// The list with its filters.
import { useMemo } from "preact/hooks";
import { rowsOf } from "../actions/listing.ts";
import { isChanged, isDoubtful } from "../entry.ts";
import { type Filter, type Sort, store, useStore } from "../store.ts";
import { Findings } from "./findings.tsx";
import { Icon } from "./icons.tsx";
import { List } from "./list.tsx";
import { Progress } from "./progress.tsx";

export function ListPane() {
  const entries = useStore((state) => state.entries);
  const filter = useStore((state) => state.filter);
  const query = useStore((state) => state.query);
  const sort = useStore((state) => state.sort);
  const rows = useMemo(() => rowsOf(entries, filter, query, sort), [entries, filter, query, sort]);
  return (
    <section class="list-pane" aria-label="List of references">
      <Progress />
      <Findings />
      <div class="list-tools">
        <FilterTabs filter={filter} />
        <div class="list-row">
          <Find query={query} />
          <SortSelect sort={sort} />
        </div>
      </div>
      <List rows={rows} />
      <button type="button" class="plain insert" onClick={() => store.set({ dialog: { kind: "insert" } })}>
        <Icon name="plus" /> Add a missing reference
      </button>
    </section>
  );
}

function FilterTabs({ filter }: { filter: Filter }) {
  const entries = useStore((state) => state.entries);
  const counts = {
    all: entries.length,
    doubtful: entries.filter(isDoubtful).length,
    changed: entries.filter(isChanged).length,
  };
  const words: Record<Filter, string> = { all: "All", doubtful: "To look at", changed: "Changed" };
  return (
    <div class="tabs" role="group" aria-label="Show">
      {(Object.keys(words) as Filter[]).map((each) => (
        <button key={each} type="button" aria-pressed={filter === each} onClick={() => store.set({ filter: each })}>
          {words[each]} <span class="count">{counts[each]}</span>
        </button>
      ))}
    </div>
  );
}

function Find({ query }: { query: string }) {
  return (
    <div class="find">
      <Icon name="search" />
      <input
        type="search"
        aria-label="Find in the list"
        placeholder="Find"
        value={query}
        onInput={(event) => store.set({ query: event.currentTarget.value })}
      />
    </div>
  );
}

function SortSelect({ sort }: { sort: Sort }) {
  return (
    <select
      aria-label="Order"
      value={sort}
      onChange={(event) => store.set({ sort: event.currentTarget.value as Sort })}
    >
      <option value="source">As in the source</option>
      <option value="doubtful">Doubtful first</option>
    </select>
  );
}
