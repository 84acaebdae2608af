import { formatIsoDate } from "@commons-widgets/table";
import { GEOGRAPHY_LETTERS } from "./code-column.js";

/** What is said of a set of outlines by its name. */
export interface BoundaryName {
  /** The kind of area in the words of a catalogue, such as "ward". */
  readonly geography: string;
  /** Such as "2024"; absent where nothing says it. */
  readonly year?: string;
  /** 1 to 12; absent where the name has none. */
  readonly month?: number;
  /** How far the lines are simplified, such as `BSC`; absent where not said. */
  readonly detail?: string;
}

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bwards?\b/, "ward"],
  [/\blocal authority districts?\b|\bdistricts?\b/, "district"],
  [/\blower(?: layer)? super output areas?\b/, "lsoa"],
  [/\bmiddle(?: layer)? super output areas?\b/, "msoa"],
  [/\boutput areas?\b/, "output-area"],
  [/\bparish(?:es)?\b/, "parish"],
  [/\bcombined authorit(?:y|ies)\b/, "combined-authority"],
  [/\bconstituenc(?:y|ies)\b/, "constituency"],
  [/\bintegrated care boards?\b/, "icb"],
  [/\bcount(?:y|ies)\b/, "county"],
  [/\bregions?\b/, "region"],
  [/\bcountries\b/, "country"],
];

const MONTHS: readonly RegExp[] = [
  /\bjan(?:uary)?\b/,
  /\bfeb(?:ruary)?\b/,
  /\bmar(?:ch)?\b/,
  /\bapr(?:il)?\b/,
  /\bmay\b/,
  /\bjune?\b/,
  /\bjuly?\b/,
  /\baug(?:ust)?\b/,
  /\bsept?(?:ember)?\b/,
  /\boct(?:ober)?\b/,
  /\bnov(?:ember)?\b/,
  /\bdec(?:ember)?\b/,
];

/** A lookup, a list of names and a set of points are named alike and have no outlines. */
const NO_OUTLINES = /\b(?:lookup|lu|to|names|nc|centroids?|pwc|centres)\b/;

/**
 * Reads the name of a set of outlines, as the Office for National Statistics
 * writes it and others have learnt from it: `WD_MAY_2025_UK_BSC`, "Wards
 * (December 2024) Boundaries UK BGC", `lsoa-2021`.
 *
 * @returns `undefined` where it names no kind of area, no year, or a thing
 *   without outlines, such as a lookup
 */
export function readBoundaryName(text: string): BoundaryName | undefined {
  const words = text.toLowerCase().replace(/[^a-z\d]+/g, " ");
  const geography = geographyIn(words);
  const year = /\b(?:19|20)\d{2}\b/.exec(words)?.[0];
  if (!geography || !year || NO_OUTLINES.test(words)) return undefined;
  const month = 1 + MONTHS.findIndex((name) => name.test(words));
  const detail = /\bb(?:fc|fe|gc|ge|sc|uc)\b/.exec(words)?.[0].toUpperCase();
  return {
    geography,
    year,
    ...(month ? { month } : {}),
    ...(detail ? { detail } : {}),
  };
}

function geographyIn(words: string): string | undefined {
  for (const word of words.split(" ")) {
    const geography = GEOGRAPHY_LETTERS.get(word);
    if (geography) return geography;
  }
  return PHRASES.find(([phrase]) => phrase.test(words))?.[1];
}

/**
 * The year and month as ISO 8601 writes them, or the year alone, by which sets
 * may be sorted; empty where there is no year.
 */
export function timeOf({ year, month }: BoundaryName): string {
  if (!year) return "";
  return month ? `${year}-${String(month).padStart(2, "0")}` : year;
}

/** Words for a set of outlines, such as "ward boundaries of May 2025". */
export function labelOf(name: BoundaryName): string {
  const { geography } = name;
  const kind = /^(?:lsoa|msoa|icb)$/.test(geography)
    ? geography.toUpperCase()
    : geography.replaceAll("-", " ");
  const time = formatIsoDate(timeOf(name));
  return `${kind} boundaries ${time ? `of ${time}` : "of no stated year"}`;
}
