import assert from "node:assert/strict";
import test from "node:test";
import { difference } from "../src/difference.ts";

const MEYER =
  "Meyer, J. W., & Rowan, B. (1977). Institutionalized organizations. American Journal of Sociology, 83, 340–363.";
const NAMES = [[0, 25]] as const;

// What a style may write in another way: title, source, rendering.
const ALIKE: [string, string, string][] = [
  [
    "order and punctuation",
    MEYER,
    "Meyer, J. W., and Rowan, B. 1977. “Institutionalized Organizations.” American Journal of Sociology 83:340-363",
  ],
  [
    "shortened pages",
    MEYER,
    "Meyer J. W., Rowan B. Institutionalized organizations. American Journal of Sociology 1977;83:340–63.",
  ],
  [
    "full given names",
    MEYER,
    "Meyer, John W., and Brian Rowan. 1977. Institutionalized Organizations. American Journal of Sociology 83: 340–63.",
  ],
  [
    "initials as one",
    MEYER,
    "Meyer JW, Rowan B. Institutionalized organizations. American Journal of Sociology. 1977;83:340–63.",
  ],
  ["initials apart", "Seglen PO (1997) Title", "Seglen, P. O. (1997). Title"],
  ["ordinals of other languages", "3e éd.", "3rd ed."],
  ["a broken address", "https://a.org/2015/ teens-media/", "https://a.org/2015/teens-media"],
  ["German others", "Adorno u. a.: Titel", "Adorno et al., Titel"],
  ["diacritics and quotes", "„Über Größe“ (Löwe)", '"Uber Grosse" (Lowe)'],
  ["ligatures", "The ﬁnal oﬀer, Œuvres", "The final offer, Oeuvres"],
  ["months", "Nature, 3 May 2017", "Nature, 2017-05-03"],
  ["months abbreviated", "Sept. 2019", "September 2019"],
  ["DOIs", "Title. doi: 10.1000/xyz.12.", "Title. https://doi.org/10.1000/XYZ.12"],
  ["addresses", "Retrieved from http://www.example.org/a/.", "https://example.org/a"],
  ["editors", "In A. Weber (Eds.), Book (pp. 3–9)", "In Book, edited by A. Weber, 3–9"],
  ["ordinals", "(2nd ed.)", "2 ed"],
  ["numbering in front", "[12] A title", "A title"],
  ["letter of the year", "(1983a) A title", "1983 A title"],
];

for (const [title, source, rendering] of ALIKE) {
  test(`nothing is marked: ${title}`, () => {
    const found = difference(source, rendering, { names: NAMES });
    assert.deepEqual(found.lacking, []);
    assert.deepEqual(found.added, []);
    assert.equal(found.marked.map((each) => each.text).join(""), source);
  });
}

const UNLIKE: [string, string, string, string[], string[]][] = [
  ["a lost subtitle", "Weber, A. Title: A long tail. Press.", "Weber, A. Title. Press.", ["A long tail"], []],
  ["a wrong number", "Journal, 83, 340–363", "Journal 38, 340–363", ["83"], ["38"]],
  ["a lost place", "Monterey, CA: Brooks/Cole.", "Brooks/Cole.", ["Monterey, CA"], []],
  ["a second year", "2011 (1991)", "2011", ["1991"], []],
  ["an invented word", "Title", "Title revised", [], ["revised"]],
  ["a lost address", "T. https://a.org/x", "T.", ["https://a.org/x"], []],
];

for (const [title, source, rendering, lacking, added] of UNLIKE) {
  test(`marked: ${title}`, () => {
    const found = difference(source, rendering);
    assert.deepEqual(found.lacking, lacking);
    assert.deepEqual(found.added, added);
    assert.equal(found.marked.map((each) => each.text).join(""), source);
  });
}

test("what the style leaves out but the record has is told apart", () => {
  const found = difference("Title, Monterey, lost", "Title", { record: "Title Monterey" });
  assert.deepEqual(found.unprinted, ["Monterey"]);
  assert.deepEqual(found.lacking, ["lost"]);
  assert.deepEqual(
    found.marked.map((each) => each.state),
    ["there", "unprinted", "there", "lacking"],
  );
});

test("of a word that stands twice the right one is marked", () => {
  const found = difference("Cambridge: Cambridge University Press.", "Cambridge University Press");
  assert.equal(found.marked[0]!.text, "Cambridge");
});

test("the neighbour behind says more", () => {
  const found = difference(
    "(R. Nice, Trans.). Cambridge: Cambridge University Press.",
    "(R. Nice, Trans.). Cambridge University Press",
  );
  assert.equal(found.marked[1]!.text, "Cambridge");
  assert.equal(found.marked[0]!.text, "(R. Nice, Trans.). ");
});

test("initials are alike in names only", () => {
  assert.deepEqual(difference("Plan B", "Plan Beta").lacking, ["B"]);
});
