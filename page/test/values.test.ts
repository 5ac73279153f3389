import assert from "node:assert/strict";
import test from "node:test";
import { dateText, dateValue, readDate, yearOf } from "../src/dates.ts";
import { cleaned, shortNames, toggledKind } from "../src/names.ts";
import { fold, onlyPlace, pointsOf, tokens, unitsOf } from "../src/text.ts";

const DATES: [string, object][] = [
  ["1977", { "date-parts": [[1977]] }],
  ["1977-05", { "date-parts": [[1977, 5]] }],
  ["1977-05-03", { "date-parts": [[1977, 5, 3]] }],
  ["1977/1979", { "date-parts": [[1977], [1979]] }],
  ["spring 1977", { "date-parts": [[1977]], season: 1 }],
  ["0044", { "date-parts": [[44]] }],
  ["-0043", { "date-parts": [[-44]] }],
  ["1850~", { "date-parts": [[1850]], circa: true }],
];
for (const [text, date] of DATES) {
  test(`date ${text}`, () => {
    assert.deepEqual(readDate(text), date);
    assert.equal(dateText(date), text);
  });
}

test("what is no date stays words", () => {
  for (const text of ["n.d.", "1977-13", "1977-05-32", "77", "1977/1978/1979"]) {
    assert.equal(readDate(text), null);
    assert.deepEqual(dateValue(text), { literal: text });
  }
  assert.equal(dateText({ literal: "n.d." }), "n.d.");
  assert.equal(dateValue(" "), undefined);
  assert.equal(yearOf({ "date-parts": [[1977, 5]] }), "1977");
});

test("names in short", () => {
  assert.equal(shortNames([{ family: "Meyer" }, { family: "Rowan" }]), "Meyer & Rowan");
  assert.equal(shortNames([{ family: "Berg", "non-dropping-particle": "van der" }]), "van der Berg");
  assert.equal(shortNames([{ literal: "World Bank" }, { family: "A" }, { family: "B" }]), "World Bank et al.");
  assert.equal(cleaned({ family: " ", given: "" }), null);
  assert.deepEqual(toggledKind({ family: "Bank", given: "World" }), { literal: "World Bank" });
});

test("offsets count code points on the wire", () => {
  const text = "a𝐛c😀d";
  for (const [points, units] of [
    [0, 0],
    [1, 1],
    [2, 3],
    [3, 4],
    [4, 6],
    [5, 7],
  ] as const) {
    assert.equal(unitsOf(text)(points), units);
    assert.equal(pointsOf(text)(units), points);
  }
});

test("tokens are those of the tagger", () => {
  const words = (text: string) => tokens(text).map(([start, end]) => text.slice(start, end));
  assert.deepEqual(words("Méd. 83(2):340–63"), ["Méd", ".", "83", "(", "2", ")", ":", "340", "–", "63"]);
  assert.deepEqual(words("at https://a.org/x.y, doi:10.1000/a.b."), [
    "at",
    "https://a.org/x.y",
    ",",
    "doi",
    ":",
    "10.1000/a.b",
    ".",
  ]);
  assert.deepEqual(words("中国A"), ["中", "国", "A"]);
});

test("folding", () => {
  assert.equal(fold("Œuvre ﬁn Ångström Łódź Straße"), "oeuvre fin angstrom lodz strasse");
});

test("a value's only place", () => {
  assert.deepEqual(onlyPlace("On Science. Nature, 83", "Nature"), [12, 18]);
  assert.equal(onlyPlace("83, 183", "83"), null);
  assert.equal(onlyPlace("vol 183", "83"), null);
  assert.equal(onlyPlace("abc", ""), null);
});
