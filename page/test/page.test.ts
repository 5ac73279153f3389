import assert from "node:assert/strict";
import test from "node:test";
import { rowsOf } from "../src/actions/listing.ts";
import { received, sent } from "../src/api.ts";
import { entryOf, typedInto } from "../src/entry.ts";
import { labelFor, shownVariables, wordsFor } from "../src/labels.ts";
import { linesOf } from "../src/stream.ts";
import type { Variable, Wire } from "../src/wire.ts";
import { asTree } from "../xml.mjs";

const CONTAINER: Variable = {
  name: "container-title",
  kind: "text",
  words: { "": "Appeared in", chapter: "Book" },
  labels: ["journal", "booktitle"],
};
const NOTE: Variable = { name: "note", kind: "long", words: { "": "Note" }, labels: ["note"] };

test("the label and the caption of a variable go by the type", () => {
  assert.equal(labelFor(CONTAINER, "article-journal"), "journal");
  assert.equal(labelFor(CONTAINER, "chapter"), "booktitle");
  assert.equal(wordsFor(CONTAINER, "chapter"), "Book");
  assert.equal(wordsFor(CONTAINER, "report"), "Appeared in");
});

test("the form shows the type's variables, then those with a value", () => {
  const form = { type: "chapter", meaning: "", form: ["container-title"] };
  const names = (filled: boolean) => shownVariables(form, [NOTE, CONTAINER], () => filled, []).map(({ name }) => name);
  assert.deepEqual(names(false), ["container-title"]);
  assert.deepEqual(names(true), ["container-title", "note"]);
});

const wire = (source: string, confidence: number): Wire => ({
  item: { type: "book", title: source },
  source,
  spans: [["title", 0, 2, 0.5]],
  document: "",
  line: 0,
  page: 0,
  position: 1,
  doubts: confidence < 0.9 ? [{ reason: "unsure", variable: "title" }] : [],
  confidence,
  doubtful: confidence < 0.9,
  foreign: [],
});

test("the list by filter, words and doubt", () => {
  const entries = [wire("Économie", 0.95), wire("Suicide", 0.7), wire("Society", 0.4)].map((each, at) =>
    entryOf(at + 1, each),
  );
  const numbers = (...given: Parameters<typeof rowsOf> extends [unknown, ...infer R] ? R : never) =>
    rowsOf(entries, ...given).map(({ number }) => number);
  assert.deepEqual(numbers("all", "", "source"), [1, 2, 3]);
  assert.deepEqual(numbers("all", "", "doubtful"), [3, 2, 1]);
  assert.deepEqual(numbers("doubtful", "", "source"), [2, 3]);
  assert.deepEqual(numbers("all", "econ", "source"), [1]);
  entries[0] = typedInto(entries[0]!, NOTE, "x");
  assert.deepEqual(numbers("changed", "", "source"), [1]);
});

test("offsets on the wire go there and back", () => {
  const record = wire("𝐀𝐁 title", 1);
  assert.deepEqual(received(record).spans, [["title", 0, 4, 0.5]]);
  assert.deepEqual(sent(received(record)).spans, record.spans);
});

test("lines of a stream, however it is cut", async () => {
  const bytes = new TextEncoder().encode('{"a":"é"}\n{"a":"ü"}\n\n{"a":"end"}');
  const pieces = [...bytes].map((byte) => Uint8Array.of(byte));
  const answer = new Response(
    new ReadableStream({ pull: (control) => (pieces.length ? control.enqueue(pieces.shift()) : control.close()) }),
  );
  const found: unknown[] = [];
  for await (const line of linesOf<{ a: string }>(answer)) found.push(line.a);
  assert.deepEqual(found, ["é", "ü", "end"]);
});

test("XML becomes the JSON that citeproc-js reads", () => {
  const tree = asTree(
    '<?xml version="1.0"?><style a="1 &amp; 2">\n <!-- c --><term name="x"/><text>a &lt; b</text> </style>',
  );
  assert.deepEqual(tree, {
    name: "style",
    attrs: { a: "1 & 2" },
    children: [
      { name: "term", attrs: { name: "x" }, children: [""] },
      { name: "text", attrs: {}, children: ["a < b"] },
    ],
  });
  assert.throws(() => asTree("<a><b></a>"));
});
