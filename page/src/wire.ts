// What travels between the page and the service. Offsets are UTF-16 here; api.ts turns code points into them and back.

/** A label, where it starts and ends, and how sure the tagger was of it (1: a person said so). */
export type Span = readonly [label: string, start: number, end: number, sure: number];

export interface Name {
  family?: string;
  given?: string;
  "non-dropping-particle"?: string;
  "dropping-particle"?: string;
  suffix?: string;
  literal?: string;
}

export interface CslDate {
  "date-parts"?: (number | string)[][];
  season?: number | string;
  circa?: boolean | string | number;
  literal?: string;
  raw?: string;
}

export interface Item {
  type: string;
  id?: string;
  "citation-key"?: string;
  custom?: Record<string, unknown>;
  [variable: string]: unknown;
}

export interface Doubt {
  reason: string;
  variable: string;
}

export interface Wire {
  item: Item;
  source: string;
  spans: readonly Span[];
  document: string;
  line: number;
  page: number;
  position: number;
  doubts: Doubt[];
  confidence: number | null;
  doubtful: boolean;
  foreign: unknown[];
}

export interface LabelName {
  label: string;
  meaning: string;
}

export interface TypeForm {
  type: string;
  meaning: string;
  form: string[];
}

export interface Variable {
  name: string;
  kind: "text" | "names" | "date" | "keywords" | "long";
  words: Record<string, string>;
  label?: string | null;
  labels?: string[];
  custom?: boolean;
}

export interface About {
  version: string;
  labels: LabelName[];
  types: TypeForm[];
  variables: Variable[];
  unsure: number;
  library: string | null;
  opened: string[];
  corrections: string | null;
}

export interface Problem {
  message: string;
  file?: string;
  place?: string;
  mend?: string;
}

export interface Report {
  name: string;
  report: string;
}

export type StreamEvent =
  | ({ event: "reference" } & Wire)
  | { event: "progress"; name: string; done: number; of: number }
  | ({ event: "report" } & Report)
  | ({ event: "problem" } & Problem)
  | { event: "end" };

export type Format = "bibtex" | "ris" | "csljson";

export interface ConvertOptions {
  dialect: "bibtex" | "biblatex";
  ascii: boolean;
  protect: boolean;
  key_pattern: string | null;
  keep_source: boolean;
}

export interface Converted {
  output: string;
  to: Format;
  count: number;
  keys: string[];
  reports: Report[];
  problems: Problem[];
}

export interface Added {
  output: string | null;
  summary: string;
  added: string[];
  known: { number: number; name: string; reason: string }[];
  perhaps: unknown[];
  backup: string;
}

export type ZoteroState =
  { running: true; library: string; collection: string | null; editable: boolean } | { running: false; reason: string };

export interface Sent {
  sent: number;
  saved: number;
  library: string;
  collection: string | null;
}
