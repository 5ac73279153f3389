import { render } from "preact";
import * as api from "./api.ts";
import { complain } from "./actions/notices.ts";
import { readOpened } from "./actions/reading.ts";
import { watchSpans } from "./actions/rereading.ts";
import { watchKeys } from "./keys.ts";
import { restore, watchStorage } from "./storage.ts";
import { store } from "./store.ts";
import { watchTheme } from "./theme.ts";
import { App } from "./view/app.tsx";

async function start(): Promise<void> {
  watchTheme();
  watchKeys();
  watchSpans();
  watchStorage();
  try {
    store.set({ about: await api.about() });
  } catch (error) {
    complain(error, "The page cannot start");
  }
  const there = restore();
  render(<App />, document.getElementById("page")!);
  const opened = store.get().about?.opened ?? [];
  if (!there && opened.length) await readOpened(opened);
}

void start();
