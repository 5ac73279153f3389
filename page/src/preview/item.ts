// An item as citeproc-js reads it: dates in parts, our own variables where CSL has others for them.
import { SEASONS, readDate } from "../dates.ts";
import type { Item } from "../wire.ts";

const DATES = ["issued", "accessed", "original-date", "event-date", "submitted"];

export function renderable(item: Item, id: string): Record<string, unknown> {
  const { custom, ...rest } = item;
  const result: Record<string, unknown> = { ...rest, id };
  for (const name of DATES) {
    const value = result[name];
    if (typeof value === "string") result[name] = readDate(value) ?? { literal: value };
  }
  // CSL prints an article's number as the number of an article, and most styles only as its page.
  const article = custom?.["article-number"];
  if (article && !result.page) result.page = String(article);
  // citeproc-js reads variables out of notes ("DOI: …"); ours are what a reference says, and no style prints them.
  delete result.note;
  return result;
}

/** All values of a record as one text: what a style leaves out can be told from what is lost. */
export function wordsOf(item: Item): string {
  const { type: _, id: __, "citation-key": ___, ...rest } = item;
  return texts(rest).join("\n");
}

function texts(value: unknown): string[] {
  if (value === null || value === undefined || typeof value === "boolean") return [];
  if (Array.isArray(value))
    return value.every((each) => typeof each === "number") ? [value.join(" ")] : value.flatMap(texts);
  if (typeof value !== "object") return [String(value)];
  const { season, ...rest } = value as { season?: number };
  return [...Object.values(rest).flatMap(texts), SEASONS[Number(season) - 1] ?? ""];
}
