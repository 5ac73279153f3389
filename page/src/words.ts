// A text as the words that a comparison of references looks at.
import { fold } from "./text.ts";

export interface Word {
  start: number;
  end: number;
  /** What it is compared as: folded, ranges written out, months as "month5", DOIs and addresses bare. */
  key: string;
  /** As it stands in the text. */
  raw: string;
}

const MONTHS = [
  "january januar janvier enero gennaio jan",
  "february februar fevrier febrero febbraio feb fev",
  "march marz mars marzo mar mrz",
  "april avril abril aprile apr avr abr",
  "may mai mayo maggio mag",
  "june juni juin junio giugno jun giu",
  "july juli juillet julio luglio jul lug",
  "august aout agosto aug ago",
  "september septembre septiembre settembre sept sep set",
  "october oktober octobre octubre ottobre oct okt ott",
  "november novembre noviembre nov",
  "december dezember decembre diciembre dicembre dec dez dic",
];
const MONTH = new Map(MONTHS.flatMap((names, at) => names.split(" ").map((name) => [name, `month${at + 1}`])));

const PIECE = new RegExp(
  [
    /(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)?\b10\.\d{4,9}\/[^\s"<>]+/u, // a DOI, with its resolver
    /(?:https?:\/\/|www\.)[^\s"<>]+(?:(?<=[/-]) [\w%]+[-/][\w%/.-]*)?/u, // an address, also one that a line end broke
    /\bu\. ?a\./u, // "et al." in German
    /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/u,
    /\p{N}+(?:st|nd|rd|th|ère|ème|er|[a-zªº])?(?![\p{L}\p{N}])|\p{N}+/u,
  ]
    .map((part) => part.source)
    .join("|"),
  "giu",
);
// "2017-05-03" is no range of pages.
const DAY = /(?<!\d)\d{4}-\d\d-\d\d(?!\d)/;
const RANGE = /(\d+)\s*[-\u2010-\u2015\u2212]\s*$/;

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(PIECE)].map((match) => {
    const raw = withoutStops(match[0]);
    const start = match.index;
    const inDate = DAY.test(text.slice(Math.max(0, start - 5), start + 6));
    return {
      start,
      end: start + raw.length,
      raw,
      key: keyOf(raw, inDate ? "" : text.slice(Math.max(0, start - 20), start)),
    };
  });
}

/** An address without the punctuation behind it; a bracket stays if it was opened in the address. */
function withoutStops(raw: string): string {
  if (!/[./]/.test(raw)) return raw;
  let bare = raw.replace(/[.,;:'"”’»>\]]+$/, "");
  while (bare.endsWith(")") && bare.split(")").length > bare.split("(").length)
    bare = bare.slice(0, -1).replace(/[.,;:]+$/, "");
  return bare;
}

function keyOf(raw: string, before: string): string {
  const doi = /10\.\d{4,9}\/\S+$/.exec(raw);
  if (doi) return doi[0].toLowerCase();
  if (/^(https?:|www\.)/i.test(raw))
    return raw
      .toLowerCase()
      .replace(/^https?:\/\//, "")
      .replace(/^www\./, "")
      .replace(/ /g, "")
      .replace(/\/$/, "");
  if (/^\d/.test(raw)) return numberKey(raw.toLowerCase(), before);
  const folded = fold(raw).replace(/['’. ]/g, "");
  return MONTH.get(folded) ?? folded;
}

function numberKey(raw: string, before: string): string {
  const bare = raw.replace(/^(\d+)(st|nd|rd|th|ère|ème|er|e|ª|º)$/, "$1").replace(/^((?:1[5-9]|20)\d\d)[a-z]$/, "$1");
  const first = RANGE.exec(before)?.[1];
  const whole = first && first.length > bare.length ? first.slice(0, first.length - bare.length) + bare : bare;
  return whole.replace(/^0+(?=\d)/, "");
}

// They only announce a value, or stand in one style and not in another.
const LINKS = new Set(
  (
    "in pp p s pages page vol volume no number nr iss issue jg bd band heft ed eds edn edition editor editors edited by " +
    "hrsg hg herausgeber aufl auflage and und et y e u al others andere trans translated translator translators " +
    "retrieved from available at accessed access abgerufen zugriff am on verfugbar unter online doi http https org dx " +
    "url isbn issn pmid pmcid art article the of st nd rd th ser series n d ua dir director directed coord dans trad " +
    "traduit par tome t en comp comps de el recuperado preprint version v internet cited located issued released nos"
  ).split(" "),
);

export function isLink(word: Word): boolean {
  return LINKS.has(word.key);
}
