// Renders CSL items one by one, each variable between private-use marks.
// stdin: a job a line, {style: path, locale, items: [...]}; stdout: a line an item, {id, style, text} or {id, style, error}.
// Usage: node driver.js FOLDER_WITH_CITEPROC FOLDER_OF_LOCALES
"use strict";
const fs = require("fs");
const path = require("path");
const readline = require("readline");
const [modules, locales] = process.argv.slice(2);
const CSL = require(path.join(path.resolve(modules), "citeproc"));

// Private-use marks: before the names of the variables, before the text, after it.
const OPEN = "\uE000", NAMED = "\uE001", CLOSE = "\uE002";

// The plain-text format does not call variableWrapper (that of HTML does), so the hook is put in here.
CSL.Output.Formats.text["@showid/true"] = function (state, text) {
  if (state.tmp.just_looking || state.tmp.suppress_decorations || !this.params) return text;
  return OPEN + this.params.variableNames.join(" ") + NAMED + text + CLOSE;
};

function localeOf(lang) {
  for (const name of [lang, "en-US"]) {
    const file = path.join(locales, `locales-${name}.xml`);
    if (fs.existsSync(file)) return fs.readFileSync(file, "utf8");
  }
  return null;
}

function engineFor(job, current) {
  const sys = {
    retrieveLocale: localeOf,
    retrieveItem: () => current.item,
    variableWrapper: (params, before, text, after) => before + text + after,
  };
  const engine = new CSL.Engine(sys, fs.readFileSync(job.style, "utf8"), job.locale, true);
  engine.setOutputFormat("text");
  return engine;
}

// A style of notes has no list, so its first note stands in for the entry.
function rendered(engine, item) {
  engine.updateItems([item.id]);
  const list = engine.makeBibliography();
  if (list && list[1].length) return list[1][0];
  const cited = { citationItems: [{ id: item.id }], properties: { noteIndex: 1 } };
  return engine.previewCitationCluster(cited, [], [], "text");
}

function run(job) {
  const current = {};
  let engine;
  try {
    engine = engineFor(job, current);
  } catch (error) {
    for (const item of job.items) console.log(JSON.stringify({ id: item.id, style: job.style, error: String(error) }));
    return;
  }
  for (const item of job.items) {
    current.item = item;
    let line;
    try {
      line = { id: item.id, style: job.style, text: rendered(engine, item) };
    } catch (error) {
      line = { id: item.id, style: job.style, error: String(error) };
    }
    console.log(JSON.stringify(line));
  }
}

readline.createInterface({ input: process.stdin }).on("line", (line) => run(JSON.parse(line)));
