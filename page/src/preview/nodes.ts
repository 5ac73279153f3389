// A rendering with marks as Preact nodes, and as bare text.
import { type ComponentChild, h } from "preact";
import { MARKS, type Mark, closing } from "./format.ts";

const OPENS = new Map<string, Mark>(Object.entries(MARKS).map(([mark, sign]) => [sign, mark as Mark]));
const CLOSES = new Set(Object.keys(MARKS).map((mark) => closing(mark as Mark)));

const ELEMENTS: Record<Mark, [name: string, className?: string]> = {
  italic: ["i"],
  normal: ["span", "upright"],
  bold: ["b"],
  smallcaps: ["span", "smallcaps"],
  underline: ["u"],
  sup: ["sup"],
  sub: ["sub"],
  link: ["a"],
  block: ["span", "block"],
  margin: ["span", "margin"],
  inline: ["span", "inline"],
};

export function nodesOf(rendering: string): ComponentChild[] {
  const stack: { mark: Mark | null; children: ComponentChild[] }[] = [{ mark: null, children: [] }];
  const close = () => {
    const { mark, children } = stack.pop()!;
    stack.at(-1)!.children.push(element(mark!, children));
  };
  for (const piece of rendering.split(/([\uE100-\uE11F])/)) {
    const mark = OPENS.get(piece);
    if (mark) stack.push({ mark, children: [] });
    else if (CLOSES.has(piece)) stack.length > 1 && close();
    else if (piece) stack.at(-1)!.children.push(piece);
  }
  while (stack.length > 1) close();
  return stack[0]!.children;
}

function element(mark: Mark, children: ComponentChild[]): ComponentChild {
  const [name, className] = ELEMENTS[mark];
  if (mark !== "link") return h(name, { class: className }, children);
  const address = addressOf(children.filter((child) => typeof child === "string").join(""));
  return address
    ? h("a", { href: address, rel: "noreferrer noopener", target: "_blank" }, children)
    : h("span", null, children);
}

/** The address of a link, if it is one that may be followed from here. */
export function addressOf(text: string): string | null {
  const address = /^10\.\d{4,9}\//.test(text) ? `https://doi.org/${text}` : text;
  try {
    return ["http:", "https:"].includes(new URL(address).protocol) ? address : null;
  } catch {
    return null;
  }
}

/** A rendering in a numbered style, with another number than the 1 of a list that has one reference. */
export function numbered(rendering: string, number: number): string {
  const margin = new RegExp(`(${MARKS.margin}[^\\d${closing("margin")}]*)1(?!\\d)`);
  return rendering.replace(margin, `$1${number}`);
}

/** What a reader sees; what stands in the margin (the number of a numbered list) apart. */
export function plainOf(rendering: string): string {
  const margin = new RegExp(`${MARKS.margin}[^${closing("margin")}]*${closing("margin")}`, "g");
  return rendering
    .replace(margin, "")
    .replace(/[\uE100-\uE11F]/g, (sign) => (sign >= MARKS.block ? " " : ""))
    .trim();
}
