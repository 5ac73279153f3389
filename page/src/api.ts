// The service's routes. Whatever goes wrong is a ServiceError with words for a person.
import { pointsOf, unitsOf } from "./text.ts";
import type * as wire from "./wire.ts";
import { linesOf } from "./stream.ts";

export class ServiceError extends Error {
  constructor(readonly problem: wire.Problem) {
    super(problem.message);
  }
}

const SILENT: wire.Problem = {
  message: "The service does not answer.",
  mend: "See whether “exporter serve” still runs in its terminal, and try again.",
};

async function ask(path: string, init?: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ServiceError(SILENT);
  }
  if (!answer.ok) throw new ServiceError(await problemOf(answer));
  return answer;
}

async function problemOf(answer: Response): Promise<wire.Problem> {
  try {
    return ((await answer.json()) as { error: wire.Problem }).error;
  } catch {
    return { message: `The service answered with ${answer.status}.` };
  }
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { "content-type": "application/json" };
  const answer = await ask(path, { method: "POST", headers, body: JSON.stringify(body) });
  return (await answer.json()) as T;
}

async function get<T>(path: string): Promise<T> {
  return (await (await ask(path)).json()) as T;
}

export function received(record: wire.Wire): wire.Wire {
  const units = unitsOf(record.source);
  const spans = record.spans.map(([label, start, end, sure]) => [label, units(start), units(end), sure] as const);
  return { ...record, spans };
}

export function sent(record: wire.Wire): wire.Wire {
  const points = pointsOf(record.source);
  const spans = record.spans.map(([label, start, end, sure]) => [label, points(start), points(end), sure] as const);
  return { ...record, spans };
}

function bare(source: string, spans: readonly wire.Span[]): [string, number, number][] {
  const points = pointsOf(source);
  return spans.map(([label, start, end]) => [label, points(start), points(end)]);
}

export interface Asked {
  text?: string;
  files?: readonly File[];
  split: string;
}

export async function* parse(asked: Asked, signal: AbortSignal): AsyncGenerator<wire.StreamEvent> {
  const headers: Record<string, string> = { accept: "application/x-ndjson" };
  let body: BodyInit;
  if (asked.files?.length) {
    body = new FormData();
    for (const file of asked.files) body.append("file", file, file.name);
    body.append("split", asked.split);
  } else {
    headers["content-type"] = "application/json";
    body = JSON.stringify({ text: asked.text ?? "", split: asked.split, article: false });
  }
  yield* linesOf<wire.StreamEvent>(await ask("/api/parse", { method: "POST", headers, body, signal }));
}

export async function* opened(signal: AbortSignal): AsyncGenerator<wire.StreamEvent> {
  yield* linesOf<wire.StreamEvent>(await ask("/api/opened", { headers: { accept: "application/x-ndjson" }, signal }));
}

export const about = () => get<wire.About>("/api/about");
export const zotero = () => get<wire.ZoteroState>("/api/zotero");

/** The record read again: it goes along with the spans that it was read from, so that the rest of it stays. */
export async function read(record: wire.Wire, spans: readonly wire.Span[]): Promise<wire.Wire> {
  const body = { reference: sent(record), spans: bare(record.source, spans) };
  return received(await post<wire.Wire>("/api/read", body));
}

export const correct = (source: string, spans: readonly wire.Span[] | null) =>
  post<{ kept: number }>("/api/corrections", { source, spans: spans && bare(source, spans) });

export const convert = (
  references: readonly wire.Wire[],
  to: wire.Format,
  options: Partial<wire.ConvertOptions> = {},
) => post<wire.Converted>("/api/convert", { references: references.map(sent), to, ...options });

export const add = (references: readonly wire.Wire[], library: { name: string; text: string } | null) =>
  post<wire.Added>("/api/add", { references: references.map(sent), library });

export const sendToZotero = (references: readonly wire.Wire[]) =>
  post<wire.Sent>("/api/zotero", { references: references.map(sent) });
