// Characters: offsets as Python counts them, folding, and tokens.

const ASTRAL = /[\uD800-\uDBFF][\uDC00-\uDFFF]/;

/** Turns offsets in code points into offsets in UTF-16 units. */
export function unitsOf(text: string): (points: number) => number {
  if (!ASTRAL.test(text)) return (points) => points;
  const units = [0];
  for (const sign of text) units.push(units[units.length - 1]! + sign.length);
  return (points) => units[Math.min(points, units.length - 1)]!;
}

/** Turns offsets in UTF-16 units into offsets in code points; inside a pair it is the pair's start. */
export function pointsOf(text: string): (units: number) => number {
  if (!ASTRAL.test(text)) return (units) => units;
  const points: number[] = [];
  let count = 0;
  for (const sign of text) {
    for (let unit = 0; unit < sign.length; unit++) points.push(count);
    count += 1;
  }
  return (units) => points[units] ?? count;
}

// What NFKD leaves whole and people still write in two ways.
const SPELT: Record<string, string> = { æ: "ae", œ: "oe", ø: "o", ß: "ss", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** Letters without marks, ligatures and capitals. */
export function fold(text: string): string {
  const bare = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return bare.replace(/[æœøßłđðþı]/g, (sign) => SPELT[sign]!);
}

// As exporter/tagging/tokens.py has them; a letter's combining marks stay with it here.
const TOKEN = new RegExp(
  [
    /(?:(?:https?|ftp):\/\/|\bwww\.)[^\s<>"”’\]]*[^\s<>"”’\].,;:)]/u, // an address, without the mark that ends the sentence
    /\b10\.\d{4,9}\/[^\s"”’\]]*[^\s"”’\].,;:)]/u, // a DOI
    /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/u, // Han and Kana have no spaces: one a character
    /[\p{L}\p{M}]+|\p{N}+|\S/u,
  ]
    .map((part) => part.source)
    .join("|"),
  "gu",
);

export type Range = readonly [start: number, end: number];

/** The pieces of a reference as the tagger sees them: letters, digits, one mark, or a whole address. */
export function tokens(text: string): Range[] {
  return [...text.matchAll(TOKEN)].map((match) => [match.index, match.index + match[0].length] as const);
}

/** Where a value stands in a text, if it stands there exactly once. */
export function onlyPlace(text: string, value: string): Range | null {
  if (!value.trim()) return null;
  const start = text.indexOf(value);
  if (start < 0 || text.indexOf(value, start + 1) >= 0) return null;
  const inside = (at: number) => /[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));
  const end = start + value.length;
  return (start > 0 && inside(start)) || (end < text.length && inside(end)) ? null : [start, end];
}
