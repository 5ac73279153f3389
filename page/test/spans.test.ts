import assert from "node:assert/strict";
import test from "node:test";
import * as spans from "../src/spans.ts";
import type { Span } from "../src/wire.ts";

const TEXT = "Weber, A. (1977). On titles. Science, 83, 4–9.";
const SPANS: Span[] = [
  ["author", 0, 9, 0.9],
  ["date", 11, 15, 0.9],
  ["title", 18, 27, 0.9],
  ["journal", 29, 36, 0.9],
];
const words = (given: readonly Span[]) => given.map(([label, start, end]) => `${label}=${TEXT.slice(start, end)}`);

test("pieces cover the whole string", () => {
  const found = spans.pieces(TEXT, SPANS);
  assert.equal(found.map(({ start, end }) => TEXT.slice(start, end)).join(""), TEXT);
  assert.deepEqual(
    found.filter(({ index }) => index >= 0).map(({ index }) => index),
    [0, 1, 2, 3],
  );
});

test("a label carves what it overlaps", () => {
  const found = spans.labelled(SPANS, [21, 31], "booktitle");
  assert.deepEqual(words(spans.tidied(TEXT, SPANS, found)).slice(2), [
    "title=On",
    "booktitle=titles. Sc",
    "journal=ience",
  ]);
});

test("no label removes one", () => {
  assert.deepEqual(words(spans.labelled(SPANS, [18, 27], null)), ["author=Weber, A.", "date=1977", "journal=Science"]);
});

test("a label inside a span splits it", () => {
  assert.deepEqual(words(spans.labelled([["title", 18, 36, 1]], [21, 27], "note")), [
    "title=On ",
    "note=titles",
    "title=. Science",
  ]);
});

test("an edge moves by a token and pushes its neighbour", () => {
  const end = spans.nextPlace(TEXT, 27, "end", 1);
  assert.equal(end, 28);
  const further = spans.moved(TEXT, SPANS, 2, "end", spans.nextPlace(TEXT, end, "end", 1));
  assert.deepEqual(words(further).slice(2), ["title=On titles. Science"]);
  assert.deepEqual(
    words(spans.moved(TEXT, SPANS, 2, "start", spans.nextPlace(TEXT, 18, "start", 1)))[2],
    "title=titles",
  );
});

test("a span keeps a character", () => {
  assert.deepEqual(words(spans.moved(TEXT, SPANS, 1, "end", 3))[1], "date=1");
  assert.deepEqual(words(spans.moved(TEXT, SPANS, 1, "start", 40))[1], "date=7");
});

test("a selection grows to whole tokens without separators", () => {
  assert.deepEqual(spans.selected(TEXT, [30, 39]), [29, 40]);
  assert.deepEqual(spans.selected(TEXT, [36, 38]), null);
});

test("a dragged edge snaps to tokens", () => {
  assert.equal(spans.snapped(TEXT, 31, "start"), 29);
  assert.equal(spans.snapped(TEXT, 34, "end"), 36);
});

test("words of an unlabelled run", () => {
  assert.deepEqual(spans.wordsOf(TEXT, { start: 36, end: TEXT.length, index: -1 }), [38, 45]);
  assert.equal(spans.wordsOf(TEXT, { start: 9, end: 11, index: -1 }), null);
});
