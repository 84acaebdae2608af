import type { Field } from "@commons-widgets/table";

/** What the name of a column of codes says of the areas in it. */
export interface CodeColumn {
  /** The kind of area in the words of a catalogue, such as "ward". */
  readonly geography: string;
  /** The year of the code list, such as "2024". */
  readonly vintage: string;
}

/**
 * The letters that stand for a kind of area in the names of the columns and
 * files of the Office for National Statistics.
 *
 * Source: https://geoportal.statistics.gov.uk, Hierarchical Representation of
 * UK Statistical Geographies and the names of its products
 */
export const GEOGRAPHY_LETTERS: ReadonlyMap<string, string> = new Map([
  ["wd", "ward"],
  ["ward", "ward"],
  ["lad", "district"],
  ["ltla", "district"],
  ["oa", "output-area"],
  ["lsoa", "lsoa"],
  ["msoa", "msoa"],
  ["par", "parish"],
  ["cty", "county"],
  ["rgn", "region"],
  ["ctry", "country"],
  ["cauth", "combined-authority"],
  ["pcon", "constituency"],
  ["icb", "icb"],
]);

const CODE_COLUMN = /^([a-z]+)[ _]?(\d{2})[ _]?(?:cd|code)$/i;

/**
 * Reads the name of a column of area codes, such as `WD24CD` or `ward21_code`.
 *
 * @returns `undefined` for any other name
 */
export function readCodeColumn(name: string): CodeColumn | undefined {
  const [, letters = "", year = ""] = CODE_COLUMN.exec(name) ?? [];
  const geography = GEOGRAPHY_LETTERS.get(letters.toLowerCase());
  if (geography === undefined) return undefined;
  // No code list of this kind is older than the census of 1961.
  const century = Number(year) > 60 ? "19" : "20";
  return { geography, vintage: `${century}${year}` };
}

/**
 * The kind and year of the areas of a table, by the name of its column of codes.
 *
 * @returns `undefined` where there is no such column or its name says nothing
 */
export function areasIn(fields: readonly Field[]): CodeColumn | undefined {
  const area = fields.find(({ role }) => role === "area");
  return area && readCodeColumn(area.name);
}
