// Where the references go: files, the clipboard, Zotero, a library.
import * as api from "../api.ts";
import { outgoing } from "../entry.ts";
import { settings } from "../settings.ts";
import { store } from "../store.ts";
import type { Added, ConvertOptions, Format, Wire } from "../wire.ts";
import { entryById } from "./edit.ts";
import { complain, tell } from "./notices.ts";

const KINDS: Record<Format, [ending: string, media: string]> = {
  bibtex: [".bib", "application/x-bibtex"],
  ris: [".ris", "application/x-research-info-systems"],
  csljson: [".json", "application/vnd.citationstyles.csl+json"],
};

export function options(): ConvertOptions {
  const { dialect, ascii, protect, pattern, keepSource } = settings();
  return { dialect, ascii, protect, key_pattern: pattern.trim() || null, keep_source: keepSource };
}

function all(): Wire[] {
  return store.get().entries.map(outgoing);
}

function written(): void {
  store.set({ saved: store.get().entries });
}

export function save(name: string, text: string, media: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${media};charset=utf-8` }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export async function download(to: Format): Promise<void> {
  const [ending, media] = KINDS[to];
  try {
    const made = await api.convert(all(), to, options());
    const name = `${store.get().name}${ending}`;
    save(name, made.output, media);
    written();
    const losses = made.reports
      .map((each) => each.report)
      .filter(Boolean)
      .join(" ");
    tell(`${name}: ${made.count} ${made.count === 1 ? "reference" : "references"} written. ${losses}`.trim());
  } catch (error) {
    complain(error, "Nothing was written");
  }
}

export async function bibtexOf(record: Wire): Promise<string> {
  return (await api.convert([record], "bibtex", options())).output;
}

/** BibTeX of one reference or of all; null if the clipboard is closed to the page and the text has to be shown. */
export async function copy(id: number | null): Promise<string | null> {
  const entry = entryById(id);
  try {
    const { output, count } = await api.convert(entry ? [outgoing(entry)] : all(), "bibtex", options());
    try {
      await navigator.clipboard.writeText(output);
    } catch {
      return output;
    }
    tell(`Copied: ${count} ${count === 1 ? "reference" : "references"} as BibTeX.`);
    if (!entry) written();
  } catch (error) {
    complain(error, "Nothing was copied");
  }
  return null;
}

export async function toZotero(): Promise<boolean> {
  try {
    const { saved, library, collection } = await api.sendToZotero(all());
    written();
    tell(
      `${saved} ${saved === 1 ? "reference" : "references"} sent to ${collection ? `${collection} in ` : ""}${library}.`,
    );
    return true;
  } catch (error) {
    complain(error, "Nothing was sent to Zotero");
    return false;
  }
}

/** Adds to the library that the service was started with, or to a file that was chosen, whose merged copy is downloaded. */
export async function addTo(file: File | null): Promise<Added | null> {
  try {
    const library = file && { name: file.name, text: await file.text() };
    const added = await api.add(all(), library);
    if (file && added.output !== null) save(file.name, added.output, KINDS.bibtex[1]);
    written();
    return added;
  } catch (error) {
    complain(error, "Nothing was added");
    return null;
  }
}
