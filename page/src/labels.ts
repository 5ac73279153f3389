// Labels in groups of one colour each, and the short captions that stand before a span.
import type { TypeForm, Variable } from "./wire.ts";

const GROUPS: Record<string, readonly string[]> = {
  people: ["author", "editor", "translator"],
  title: ["title"],
  container: ["journal", "booktitle", "collection-title", "event"],
  place: ["volume", "issue", "page", "number", "edition", "citation-number"],
  date: ["date", "accessed"],
  publisher: ["publisher", "place"],
  identifier: ["doi", "url", "isbn", "issn", "pmid", "eprint"],
  other: ["genre", "note"],
};
const GROUP_OF = new Map(Object.entries(GROUPS).flatMap(([group, labels]) => labels.map((label) => [label, group])));

const SHORT: Record<string, string> = {
  author: "authors",
  editor: "editors",
  translator: "translators",
  booktitle: "book",
  "collection-title": "series",
  volume: "vol",
  issue: "issue",
  page: "pages",
  number: "no.",
  edition: "ed",
  genre: "kind",
  eprint: "preprint",
  "citation-number": "#",
};

export function groupOf(label: string): string {
  return GROUP_OF.get(label) ?? "other";
}

export function captionOf(label: string): string {
  return SHORT[label] ?? label;
}

export function labelsOf(variable: Variable): readonly string[] {
  return variable.labels ?? (variable.label ? [variable.label] : []);
}

const IN_JOURNALS = /^(article-|review|periodical)/;

/** The label that the words of a variable get in a reference of that type. */
export function labelFor(variable: Variable, type: string): string | undefined {
  const labels = labelsOf(variable);
  if (!labels.includes("journal")) return labels[0];
  return IN_JOURNALS.test(type) ? "journal" : "booktitle";
}

/** A variable's caption for a type. */
export function wordsFor(variable: Variable, type: string): string {
  return variable.words[type] ?? variable.words[""] ?? variable.name;
}

/** The variables that the form shows: those of the type, then all others that have a value. */
export function shownVariables(
  form: TypeForm | undefined,
  variables: readonly Variable[],
  filled: (variable: Variable) => boolean,
  added: readonly string[],
): Variable[] {
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const usual = (form?.form ?? []).flatMap((name) => byName.get(name) ?? []);
  const rest = variables.filter((each) => !usual.includes(each) && (filled(each) || added.includes(each.name)));
  return [...usual, ...rest];
}
