// People and institutions in words.
import type { Name } from "./wire.ts";

export const PARTS = ["family", "given", "non-dropping-particle", "dropping-particle", "suffix", "literal"] as const;

/** The name by which a list knows someone: "van der Berg", "World Bank". */
export function shortName(name: Name): string {
  if (name.literal) return name.literal;
  return [name["non-dropping-particle"], name.family].filter(Boolean).join(" ") || name.given || "";
}

/** "Meyer & Rowan", "Latour et al." */
export function shortNames(names: unknown): string {
  if (!Array.isArray(names) || !names.length) return "";
  const short = (names as Name[]).map(shortName);
  if (short.length > 2) return `${short[0]} et al.`;
  return short.join(" & ");
}

/** A name without empty parts; null if there is nothing in it. */
export function cleaned(name: Name): Name | null {
  const given = PARTS.filter((part) => name[part]?.trim()).map((part) => [part, name[part]!.trim()]);
  return given.length ? (Object.fromEntries(given) as Name) : null;
}

/** An institution's name as a person's, and back: nothing that was typed is lost. */
export function toggledKind(name: Name): Name {
  if (name.literal !== undefined) return { family: name.literal };
  const words = [name.given, name["dropping-particle"], name["non-dropping-particle"], name.family, name.suffix];
  return { literal: words.filter(Boolean).join(" ") };
}
