/** One and many of a kind of area, as a sentence says them. */
export interface GeographyWords {
  readonly one: string;
  readonly many: string;
}

const WORDS: ReadonlyMap<string, GeographyWords> = new Map([
  ["ward", { one: "ward", many: "wards" }],
  ["district", { one: "district", many: "districts" }],
  ["parish", { one: "parish", many: "parishes" }],
  ["county", { one: "county", many: "counties" }],
  ["region", { one: "region", many: "regions" }],
  ["country", { one: "country", many: "countries" }],
  ["lsoa", { one: "neighbourhood", many: "neighbourhoods" }],
  ["msoa", { one: "neighbourhood area", many: "neighbourhood areas" }],
]);

/**
 * The words for a geography named in a catalogue, such as "ward"; "area" and
 * "areas" for one this library has no words for.
 */
export function geographyWords(geography: string): GeographyWords {
  return WORDS.get(geography) ?? { one: "area", many: "areas" };
}
