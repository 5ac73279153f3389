// An output format for citeproc-js that marks its formatting with private-use characters, so that nothing has to be
// parsed as HTML: what the marks enclose becomes elements in nodes.ts.

/** Each kind of formatting, with the character that opens it; the one behind it closes it. */
export const MARKS = {
  italic: "\uE100",
  normal: "\uE102",
  bold: "\uE104",
  smallcaps: "\uE106",
  underline: "\uE108",
  sup: "\uE10A",
  sub: "\uE10C",
  link: "\uE10E",
  block: "\uE110",
  margin: "\uE112",
  inline: "\uE114",
} as const;

export type Mark = keyof typeof MARKS;

export const closing = (mark: Mark) => String.fromCharCode(MARKS[mark].charCodeAt(0) + 1);

const PRIVATE = /[\uE100-\uE11F]/g;

interface State {
  getTerm(term: string): string;
}

const around = (mark: Mark) => `${MARKS[mark]}%%STRING%%${closing(mark)}`;
const enclose = (mark: Mark) => (_: State, text: string) => MARKS[mark] + text + closing(mark);
const plain = (_: State, text: string) => text;

function quoted(open: string, close: string) {
  return (state: State, text?: string) =>
    text === undefined ? state.getTerm(open) : state.getTerm(open) + text + state.getTerm(close);
}

export const FORMAT = {
  text_escape: (text?: string) => (text ?? "").replace(PRIVATE, ""),
  bibstart: "",
  bibend: "",
  "@font-style/italic": around("italic"),
  "@font-style/oblique": around("italic"),
  "@font-style/normal": around("normal"),
  "@font-variant/small-caps": around("smallcaps"),
  "@font-variant/normal": around("normal"),
  "@passthrough/true": plain,
  "@font-weight/bold": around("bold"),
  "@font-weight/normal": around("normal"),
  "@font-weight/light": false,
  "@text-decoration/none": false,
  "@text-decoration/underline": around("underline"),
  "@vertical-align/sup": around("sup"),
  "@vertical-align/sub": around("sub"),
  "@vertical-align/baseline": false,
  "@strip-periods/true": plain,
  "@strip-periods/false": plain,
  "@quotes/true": quoted("open-quote", "close-quote"),
  "@quotes/inner": (state: State, text?: string) =>
    text === undefined ? "\u2019" : state.getTerm("open-inner-quote") + text + state.getTerm("close-inner-quote"),
  "@quotes/false": false,
  "@cite/entry": plain,
  "@bibliography/entry": plain,
  "@display/block": enclose("block"),
  "@display/left-margin": enclose("margin"),
  "@display/right-inline": enclose("inline"),
  "@display/indent": enclose("block"),
  "@showid/true": plain,
  "@URL/true": enclose("link"),
  "@DOI/true": enclose("link"),
};
