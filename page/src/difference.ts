// What of a source string a rendering lacks, and what it adds, with all that styles may write in another way let pass.
import { type Range } from "./text.ts";
import { type Word, isLink, wordsOf } from "./words.ts";

/** "lacking": nowhere in the record. "unprinted": in the record, but the style does not print it. */
export type State = "there" | "unprinted" | "lacking";

export interface Marked {
  text: string;
  state: State;
}

export interface Difference {
  marked: Marked[];
  lacking: string[];
  unprinted: string[];
  added: string[];
}

export interface Context {
  /** All values of the record as one text. */
  record?: string;
  /** Where names stand in the source: initials and full given names are alike there. */
  names?: readonly Range[];
  /** What is no part of the reference, such as its number in the list. */
  ignored?: readonly Range[];
}

export function difference(source: string, rendering: string, context: Context = {}): Difference {
  const words = wordsOf(source).filter((word) => !within(word, context.ignored ?? []) && !isNumbering(source, word));
  const rendered = wordsOf(rendering);
  const printed = new Bag(rendered);
  const names = context.names ?? [];
  const missing = unmatched(bestFirst(words, rendered), printed, names);
  const record = new Bag(wordsOf(context.record ?? ""));
  const lacking = new Set(unmatched(missing, record, names).filter((word) => !isLink(word)));
  const unprinted = new Set(missing.filter((word) => !lacking.has(word) && !isLink(word)));
  return {
    marked: marked(source, words, (word) =>
      lacking.has(word) ? "lacking" : unprinted.has(word) ? "unprinted" : "there",
    ),
    lacking: phrases(source, words, lacking),
    unprinted: phrases(source, words, unprinted),
    added: printed.left().map((word) => word.raw),
  };
}

// Initials without stops.
const JOINED = /^\p{Lu}{2,3}$/u;

/** Words of one side that can each be taken once. */
class Bag {
  private readonly byKey = new Map<string, Word[]>();
  private readonly used = new Set<Word>();
  private readonly rest = new Map<Word, string>();

  constructor(private readonly words: readonly Word[]) {
    for (const word of words) this.byKey.set(word.key, [...(this.byKey.get(word.key) ?? []), word]);
  }

  take(key: string): boolean {
    const word = this.byKey.get(key)?.find((each) => !this.used.has(each));
    if (word) this.used.add(word);
    return word !== undefined;
  }

  /** A name that begins with this initial, an initial of this name, or a letter of initials written as one ("JW"). */
  takeInitial(key: string): boolean {
    const word = this.words.find(
      (each) => !this.used.has(each) && /^\p{Lu}/u.test(each.raw) && alikeInitials(each, key),
    );
    if (word) this.used.add(word);
    return word !== undefined || this.takeLetter(key[0]!);
  }

  private takeLetter(letter: string): boolean {
    const word = this.words.find(
      (each) =>
        (!this.used.has(each) || this.rest.has(each)) && JOINED.test(each.raw) && this.restOf(each).includes(letter),
    );
    if (!word) return false;
    this.used.add(word);
    this.rest.set(word, this.restOf(word).replace(letter, ""));
    return true;
  }

  private restOf(word: Word): string {
    return this.rest.get(word) ?? word.key;
  }

  takeMonth(number: string): boolean {
    return this.take(`month${number}`);
  }

  left(): Word[] {
    return this.words.filter((word) => !this.used.has(word) && !isLink(word));
  }
}

function alikeInitials(word: Word, key: string): boolean {
  if (key.length === 1) return word.key.startsWith(key) && !JOINED.test(word.raw);
  return word.key.length === 1 && key.startsWith(word.key);
}

/**
 * Of a word that stands twice, the one among the same neighbours as in the rendering is looked for first; the neighbour
 * behind says more, since what stands in front is often of another field.
 */
function bestFirst(words: readonly Word[], rendered: readonly Word[]): Word[] {
  const pairs = new Set(rendered.slice(1).map((word, at) => `${rendered[at]!.key} ${word.key}`));
  const known = (at: number) => Number(pairs.has(`${words[at - 1]?.key} ${words[at]?.key}`));
  return words
    .map((word, at) => ({ word, score: known(at) + 2 * known(at + 1) }))
    .sort((one, other) => other.score - one.score)
    .map(({ word }) => word);
}

function unmatched(words: readonly Word[], bag: Bag, names: readonly Range[]): Word[] {
  const exact = words.filter((word) => !bag.take(word.key));
  return exact.filter((word) => !takenLoosely(word, bag, names));
}

function takenLoosely(word: Word, bag: Bag, names: readonly Range[]): boolean {
  if (/^\d{1,2}$/.test(word.key)) return bag.takeMonth(word.key);
  if (word.key.startsWith("month")) return bag.take(word.key.slice(5));
  if (!within(word, names) || !/^\p{Lu}/u.test(word.raw)) return false;
  if (JOINED.test(word.raw) && [...word.key].map((letter) => bag.takeInitial(letter)).every(Boolean)) return true;
  return bag.takeInitial(word.key);
}

function within(word: Word, ranges: readonly Range[]): boolean {
  return ranges.some(([start, end]) => word.start >= start && word.end <= end);
}

/** "12." or "[12]" in front of a reference. */
function isNumbering(source: string, word: Word): boolean {
  return (
    /^\d{1,4}$/.test(word.raw) &&
    /^[\s[(]*$/.test(source.slice(0, word.start)) &&
    /^(\]|\)|\.\s)/.test(source.slice(word.end))
  );
}

function marked(source: string, words: readonly Word[], stateOf: (word: Word) => State): Marked[] {
  const result: Marked[] = [];
  let last = 0;
  const put = (end: number, state: State) => {
    if (end <= last) return;
    const text = source.slice(last, end);
    const before = result.at(-1);
    if (before?.state === state) before.text += text;
    else result.push({ text, state });
    last = end;
  };
  words.forEach((word, at) => {
    const state = stateOf(word);
    const before = at > 0 ? stateOf(words[at - 1]!) : "there";
    // What stands between two words of one state belongs to them, so that a phrase is one mark.
    put(word.start, before === state ? state : "there");
    put(word.end, state);
  });
  put(source.length, "there");
  return result;
}

/** Neighbouring words as one phrase. */
function phrases(source: string, words: readonly Word[], chosen: ReadonlySet<Word>): string[] {
  const result: string[] = [];
  let start = -1;
  words.forEach((word, at) => {
    if (!chosen.has(word)) return;
    if (start < 0) start = word.start;
    const next = words[at + 1];
    if (!next || !chosen.has(next)) {
      result.push(source.slice(start, word.end));
      start = -1;
    }
  });
  return result;
}
