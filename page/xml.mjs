// CSL's XML as the JSON that citeproc-js reads: {name, attrs, children}. Enough XML for styles and locales, no more.

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function unescaped(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
  });
}

function attributes(text) {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, one, two]) => [name, unescaped(one ?? two)]));
}

// Where citeproc-js wants a text, an empty one too.
const TEXTS = new Set(["term", "single", "multiple"]);

/** Space between elements is layout; in an element that holds only text it is the text. */
function withoutLayout(node) {
  const elements = node.children.some((child) => typeof child !== "string");
  const children = node.children
    .filter((child) => typeof child !== "string" || !elements || child.trim())
    .map((child) => (typeof child === "string" ? child : withoutLayout(child)));
  return { ...node, children: TEXTS.has(node.name) && !children.length ? [""] : children };
}

export function asTree(xml) {
  const root = { name: "", attrs: {}, children: [] };
  const open = [root];
  let read = 0;
  for (const match of xml.replace(/^\uFEFF/, "").matchAll(PIECE)) {
    const [whole, closing, name, given, empty, text] = match;
    if (match.index !== read) throw new Error(`not understood at ${read}: ${xml.slice(read, read + 60)}`);
    read += whole.length;
    if (text !== undefined) open.at(-1).children.push(unescaped(text));
    else if (closing) {
      if (open.pop().name !== name) throw new Error(`</${name}> closes nothing at ${match.index}`);
    } else if (name) {
      const node = { name, attrs: attributes(given), children: [] };
      open.at(-1).children.push(node);
      if (!empty) open.push(node);
    }
  }
  const [tree] = root.children.filter((child) => typeof child !== "string");
  return withoutLayout(tree);
}

export function asJson(xml) {
  return `${JSON.stringify(asTree(xml))}\n`;
}
