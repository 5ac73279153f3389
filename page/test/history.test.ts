import assert from "node:assert/strict";
import test from "node:test";
import { type Entry, entryOf, isChanged, isDoubtful, outgoing, respanned, settled, typedInto } from "../src/entry.ts";
import { EMPTY, applied, mapped, redone, remembered, undone } from "../src/history.ts";
import type { Span, Wire } from "../src/wire.ts";

const SPANS: Span[] = [["title", 0, 5, 0.5]];
const wire = (title: string): Wire => ({
  item: { type: "book", title },
  source: "Title 1977",
  spans: SPANS,
  document: "",
  line: 0,
  page: 0,
  position: 1,
  doubts: [{ reason: "title unsure", variable: "title" }],
  confidence: 0.5,
  doubtful: true,
  foreign: [],
});
const change = (before: Entry | null, after: Entry | null, at = 0) => ({
  id: (before ?? after)!.id,
  at,
  before,
  after,
});

test("steps go back and forth", () => {
  const one = entryOf(1, wire("a"));
  const two = typedInto(one, { name: "title" }, "b");
  const step = { title: "Title", changes: [change(one, two)] };
  let history = remembered(EMPTY, step);
  const back = undone(history);
  assert.deepEqual(applied([two], back.step!, true), [one]);
  const forth = redone(back.history);
  assert.deepEqual(applied([one], forth.step!), [two]);
  history = remembered(back.history, step);
  assert.equal(history.undone.length, 0);
});

test("a deleted reference comes back to its place", () => {
  const list = [1, 2, 3].map((id) => entryOf(id, wire(String(id))));
  const step = { title: "Delete", changes: [change(list[1]!, null, 1)] };
  const left = applied(list, step);
  assert.deepEqual(
    left.map(({ id }) => id),
    [1, 3],
  );
  assert.deepEqual(applied(left, step, true), list);
});

test("a typed value wins over one that is read again, also in the history", () => {
  const start = entryOf(1, wire("a"));
  const typed = typedInto(start, { name: "title" }, "mine");
  const spans: Span[] = [["date", 6, 10, 1]];
  const moved = respanned(typed, spans);
  const history = remembered(EMPTY, { title: "Label", changes: [change(typed, moved)] });
  const answer = { ...wire("read"), item: { type: "report", title: "read" }, spans };
  const late = mapped(history, 1, (entry) => settled(entry, spans, answer, new Set()));
  const { before, after } = late.done[0]!.changes[0]!;
  assert.equal(before, typed);
  assert.deepEqual(after!.now.item, { type: "report", title: "mine" });
  assert.equal(after!.read, spans);
});

test("typing settles the doubt of that field", () => {
  const entry = entryOf(1, wire("a"));
  assert.ok(isDoubtful(entry) && !isChanged(entry));
  const typed = typedInto(entry, { name: "title" }, "b");
  assert.ok(!isDoubtful(typed) && isChanged(typed));
  assert.equal(outgoing(typed).doubtful, false);
});

test("custom values, and exact ones that a change makes wrong", () => {
  const item = { type: "book", custom: { exact: { issued: "1977?" } } };
  const entry = entryOf(1, { ...wire("a"), item });
  const typed = typedInto(entry, { name: "issued" }, "1978");
  assert.equal(typed.now.item.custom?.exact, undefined);
  const custom = typedInto(entry, { name: "article-number", custom: true }, "e1");
  assert.equal(custom.now.item.custom?.["article-number"], "e1");
});
