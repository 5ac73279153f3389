// Builds the page into the Python package. The same sources give the same bytes, so the result is committed.
import { build } from "esbuild";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { asJson } from "./xml.mjs";
import { STYLES } from "./styles/styles.mjs";

const here = new URL("./", import.meta.url);
const out = new URL("../exporter/web/page/", here);
const path = (name, base = here) => new URL(name, base).pathname;

const common = {
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "inline",
  logLevel: "warning",
};

async function script() {
  const licence = await readFile(path("node_modules/preact/LICENSE"), "utf8");
  await build({
    ...common,
    entryPoints: [path("src/main.tsx")],
    outfile: path("page.js", out),
    jsx: "automatic",
    jsxImportSource: "preact",
    external: ["./citeproc.js"],
    banner: { js: `/*! Contains Preact.\n${licence.trim()}\n*/` },
  });
}

async function citeproc() {
  const source = await readFile(path("node_modules/citeproc/citeproc_commonjs.js"), "utf8");
  const licence = source.slice(0, source.indexOf("*/") + 2);
  await build({
    ...common,
    entryPoints: [path("src/preview/citeproc.js")],
    outfile: path("citeproc.js", out),
    legalComments: "none",
    banner: { js: licence.replace("/*", "/*!") },
  });
  await writeFile(path("LICENSE-citeproc.txt", out), await readFile(path("node_modules/citeproc/LICENSE")));
}

async function style() {
  await build({ ...common, entryPoints: [path("src/style/page.css")], outfile: path("page.css", out), target: [] });
}

async function styles() {
  for (const { name, file } of STYLES) {
    await writeFile(path(`styles/${name}.json`, out), asJson(await readFile(path(`styles/${file}`), "utf8")));
  }
  const locale = await readFile(path("styles/locales-en-US.xml"), "utf8");
  await writeFile(path("locales/en-US.json", out), asJson(locale));
  await cp(path("styles/LICENSE.txt"), path("styles/LICENSE.txt", out));
}

await rm(out, { recursive: true, force: true });
for (const folder of ["", "styles/", "locales/"]) await mkdir(path(folder, out), { recursive: true });
await Promise.all([script(), citeproc(), style(), styles()]);
for (const name of ["index.html", "icon.svg"]) await cp(path(`src/${name}`), path(name, out));
