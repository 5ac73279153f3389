import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { difference } from "../src/difference.ts";
import { Renderer } from "../src/preview/engine.ts";
import { wordsOf } from "../src/preview/item.ts";
import { addressOf, nodesOf, numbered, plainOf } from "../src/preview/nodes.ts";
import { STYLES } from "../styles/styles.mjs";

declare const PAGE: string;
const BUILT = `${PAGE}/../exporter/web/page`;
const json = (path: string) => JSON.parse(readFileSync(`${BUILT}/${path}`, "utf8")) as object;
const { default: CSL } = await import(`${BUILT}/citeproc.js`);

const SOURCE =
  "Meyer, J. W., & Rowan, B. (1977). Institutionalized organizations: Formal structure as myth and ceremony. American Journal of Sociology, 83, 340–363.";
const ITEM = {
  type: "article-journal",
  author: [
    { family: "Meyer", given: "J. W." },
    { family: "Rowan", given: "B." },
  ],
  title: "Institutionalized organizations: Formal structure as myth and ceremony",
  "container-title": "American Journal of Sociology",
  volume: "83",
  page: "340-363",
  issued: "1977",
};

for (const { name } of STYLES) {
  test(`${name} renders, and lacks nothing of a plain reference`, () => {
    const rendering = new Renderer(CSL, json(`styles/${name}.json`), json("locales/en-US.json")).render(ITEM);
    assert.match(plainOf(rendering), /Meyer/);
    assert.match(plainOf(rendering), /1977/);
    assert.doesNotMatch(plainOf(rendering), /[<>]|&#/);
    const found = difference(SOURCE, plainOf(rendering), { names: [[0, 25]], record: wordsOf(ITEM) });
    assert.deepEqual(found.lacking, [], plainOf(rendering));
    assert.deepEqual(found.unprinted, [], plainOf(rendering));
    assert.deepEqual(found.added, [], plainOf(rendering));
  });
}

test("a title's own marks stay text", () => {
  const renderer = new Renderer(CSL, json("styles/apa.json"), json("locales/en-US.json"));
  const rendering = renderer.render({ ...ITEM, title: "<script>x</script> & <i>E. coli</i>" });
  assert.match(plainOf(rendering), /<script>x<\/script> & E\. coli/);
  assert.ok(JSON.stringify(nodesOf(rendering)).includes("<script>"));
});

test("a numbered style shows the number of the reference", () => {
  const rendering = new Renderer(CSL, json("styles/ieee.json"), json("locales/en-US.json")).render(ITEM);
  assert.match(JSON.stringify(nodesOf(numbered(rendering, 12))), /\[12\]/);
});

test("links are web addresses only", () => {
  assert.equal(addressOf("https://a.org/"), "https://a.org/");
  assert.equal(addressOf("10.1000/x"), "https://doi.org/10.1000/x");
  for (const bad of ["javascript:alert(1)", "data:text/html,x", "file:///etc", "words"])
    assert.equal(addressOf(bad), null);
});
