import type { Area } from "./area.js";
import type { Lookup } from "./lookups/lookup.js";
import { searchAreas } from "./search-areas.js";

/** What places are found in. */
export interface PlaceSources {
  readonly areas: readonly Area[];
  /** From postcodes as `writePostcode` writes them; absent: they are not found. */
  readonly postcodes?: Pick<Lookup, "sharesOf">;
}

/** A place that was found. */
export interface FoundPlace {
  readonly area: Area;
  readonly by: "name" | "postcode";
  /** For a postcode that a border cuts: how much of it lies here, up to 1. */
  readonly share?: number;
}

const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

/**
 * Finds areas by what a reader types: a name, a code, or a whole postcode where
 * a lookup from postcodes is given. Of a postcode the areas that hold most of
 * it come first.
 *
 * @param limit the most that are returned, from 0
 */
export function findPlaces(
  { areas, postcodes }: PlaceSources,
  text: string,
  limit: number,
): readonly FoundPlace[] {
  const postcode = writePostcode(text);
  if (postcode === undefined || !postcodes)
    return searchAreas(areas, text, limit).map((area) => ({
      area,
      by: "name",
    }));
  return [...postcodes.sharesOf(postcode)]
    .sort((a, b) => b.share - a.share)
    .flatMap(({ to, share }): FoundPlace[] => {
      const area = areas.find(({ code }) => code === to);
      return area ? [{ area, by: "postcode", share }] : [];
    })
    .slice(0, limit);
}

/**
 * A postcode as it is written, with one space: "L1 8JQ" for "l18jq"; `undefined`
 * for a text that is no whole postcode.
 *
 * Source: BS 7666-0:2006, annex C
 */
export function writePostcode(text: string): string | undefined {
  const match = POSTCODE.exec(text.replace(/\s+/g, "").toUpperCase());
  return match ? `${match[1]} ${match[2]}` : undefined;
}
