// The page as a whole: the start, or the list beside one reference.
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { useStore } from "../store.ts";
import { Detail } from "./detail.tsx";
import { Dialogs } from "./dialogs/dialogs.tsx";
import { DropTarget } from "./drop.tsx";
import { Header } from "./header.tsx";
import { ListPane } from "./list-pane.tsx";
import { Notices } from "./notices.tsx";
import { Start } from "./start.tsx";

export function App() {
  const isEmpty = useStore((state) => !state.entries.length && !state.history.done.length);
  const adding = useStore((state) => state.adding);
  const name = useStore((state) => (state.entries.length ? `${state.name} – exporter` : "exporter"));
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <>
      <Header started={!isEmpty} />
      {isEmpty || adding ? <Start adding={!isEmpty} /> : <Review />}
      <Notices />
      <Dialogs />
      <DropTarget />
    </>
  );
}

function Review() {
  const inDetail = useStore((state) => state.inDetail);
  const selected = useStore((state) => state.selected);
  const detail = useRef<HTMLElement>(null);
  useLayoutEffect(() => detail.current?.scrollTo(0, 0), [selected]);
  return (
    <main class="review" data-in-detail={inDetail}>
      <h1 class="hidden">References</h1>
      <ListPane />
      <section ref={detail} class="detail" aria-label="Reference">
        {selected === null ? (
          <p class="quiet">Choose a reference in the list.</p>
        ) : (
          <Detail key={selected} id={selected} />
        )}
      </section>
    </main>
  );
}
