// Dates as the form shows them: EDTF-like text, as precise as the source was.
import type { CslDate } from "./wire.ts";

export const SEASONS = ["spring", "summer", "autumn", "winter"];
const SEASON = /^(spring|summer|autumn|fall|winter)\s+(-?\d{1,4})$/i;
const PART = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

/** "1977", "1977-05", "1977-05-03", "1977/1979", "spring 1977"; words stay words. */
export function dateText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return String(value);
  const date = value as CslDate;
  const parts = date["date-parts"];
  if (!parts?.[0]?.length) return date.literal ?? date.raw ?? "";
  const season = Number(date.season);
  if (season >= 1 && season <= 4) return `${SEASONS[season - 1]} ${parts[0][0]}`;
  return parts.map(partText).join("/") + (date.circa ? "~" : "");
}

function partText(part: (number | string)[]): string {
  const [given, ...rest] = part.map(Number);
  // CSL has no year 0, EDTF has: 44 BC is -44 in the one and -0043 in the other.
  const year = given! < 0 ? given! + 1 : given!;
  const padded = (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");
  return [padded, ...rest.map((number) => String(number).padStart(2, "0"))].join("-");
}

/** What a date's text says, or null where it is none. */
export function readDate(text: string): CslDate | null {
  const season = SEASON.exec(text.trim());
  if (season) {
    const name = season[1]!.toLowerCase().replace("fall", "autumn");
    return { "date-parts": [[Number(season[2])]], season: SEASONS.indexOf(name) + 1 };
  }
  const halves = text.trim().split("/");
  if (halves.length > 2) return null;
  const parts = halves.map((half) => PART.exec(half.trim()));
  if (!parts.every((part) => part && possible(part))) return null;
  const date: CslDate = { "date-parts": parts.map((part) => numbers(part!)) };
  return parts.some((part) => part![4]) ? { ...date, circa: true } : date;
}

function numbers(part: RegExpExecArray): number[] {
  const [year, ...rest] = part.slice(1, 4).filter(Boolean).map(Number);
  return [year! <= 0 ? year! - 1 : year!, ...rest];
}

function possible([, , month, day]: RegExpExecArray): boolean {
  if (month && (Number(month) < 1 || Number(month) > 12)) return false;
  return !day || (Number(day) >= 1 && Number(day) <= 31);
}

/** What is sent for a text that was typed: the service reads the text itself, words go as they are. */
export function dateValue(text: string): string | CslDate | undefined {
  const bare = text.trim();
  if (!bare) return undefined;
  return readDate(bare) ? bare : { literal: bare };
}

/** The year of a value, for the list. */
export function yearOf(value: unknown): string {
  return /-?\d{4}/.exec(dateText(value))?.[0] ?? dateText(value);
}
