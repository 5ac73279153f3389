// citeproc-js, loaded when the first preview is wanted, with one engine for each style.
import type { Item } from "../wire.ts";
import { FORMAT } from "./format.ts";
import { renderable } from "./item.ts";

export interface Engine {
  setOutputFormat(name: string): void;
  updateItems(ids: string[]): void;
  makeBibliography(): [unknown, string[]] | false;
}

interface Csl {
  Engine: new (system: object, style: object, locale: string, force: boolean) => Engine;
  Output: { Formats: Record<string, unknown> };
}

const NAME = "exporter-page";

/** Renders items in one style. citeproc keeps items by their id, so each rendering has one of its own. */
export class Renderer {
  private readonly engine: Engine;
  private item: Record<string, unknown> = {};
  private count = 0;

  constructor(csl: Csl, style: object, locale: object) {
    csl.Output.Formats[NAME] = FORMAT;
    const system = { retrieveLocale: () => locale, retrieveItem: () => this.item };
    this.engine = new csl.Engine(system, style, "en-US", true);
    this.engine.setOutputFormat(NAME);
  }

  render(item: Item): string {
    const id = `item${++this.count}`;
    this.item = renderable(item, id);
    this.engine.updateItems([id]);
    const made = this.engine.makeBibliography();
    return made ? made[1].join("").trim() : "";
  }
}

const renderers = new Map<string, Promise<Renderer>>();
let common: Promise<[Csl, object]> | null = null;

async function json(path: string): Promise<object> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as object;
}

async function load(style: string): Promise<Renderer> {
  common ??= Promise.all([import("./citeproc.js").then((module) => module.default as Csl), json("locales/en-US.json")]);
  const [[csl, locale], tree] = await Promise.all([common, json(`styles/${style}.json`)]);
  return new Renderer(csl, tree, locale);
}

export function rendererOf(style: string): Promise<Renderer> {
  let renderer = renderers.get(style);
  if (!renderer) {
    renderer = load(style);
    renderers.set(style, renderer);
    // What failed once may work the next time.
    renderer.catch(() => {
      renderers.delete(style);
      common = null;
    });
  }
  return renderer;
}
