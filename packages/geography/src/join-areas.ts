import type { Area } from "./area.js";
import { explainCodes, readAreaCode } from "./area-code.js";
import { normaliseName } from "./area-name.js";

/** What a row of a dataset says of its place. */
export interface PlaceOfRow {
  /** A code, or an address that ends in one. */
  readonly code: string;
  readonly name?: string;
}

/** A row whose name is that of an area, and whose code is not. */
export interface Namesake {
  readonly name: string;
  /** The code in the data. */
  readonly given: string;
  /** The area of that name. */
  readonly area: Area;
}

/** Which rows of a dataset belong to which areas, and what is left on each side. */
export interface AreaJoin {
  /** For each row the code of its area; `undefined` where it has none. */
  readonly codes: readonly (string | undefined)[];
  /** Codes or names of the data that belong to no area, each once. */
  readonly unmatched: readonly string[];
  /** Codes of the areas that no row belongs to. */
  readonly withoutData: readonly string[];
  /** Sentences for the provenance: how they were joined, and what was not. */
  readonly notes: readonly string[];
}

/** A join by code, with those it could be mistaken for. */
export interface CodeJoin extends AreaJoin {
  /** Of one name and another code, and so of another shape; never joined. */
  readonly namesakes: readonly Namesake[];
}

/**
 * Joins rows to areas by code, and by nothing else: an area that kept its name
 * and got a new code has a new shape, and its old figures are not its own. Such
 * rows are listed as `namesakes`. A code is also found at the end of an address.
 */
export function joinByCode(
  rows: readonly PlaceOfRow[],
  areas: readonly Area[],
): CodeJoin {
  const known = new Set(areas.map(({ code }) => code));
  const read = rows.map(({ code }) =>
    known.has(code) ? code : (readAreaCode(code) ?? code.trim()),
  );
  const codes = read.map((code) => (known.has(code) ? code : undefined));
  const found = new Set(codes);
  const unmatched = [...new Set(read.filter((code) => !known.has(code)))];
  const withoutData = [...known].filter((code) => !found.has(code));
  const namesakes = findNamesakes(rows, codes, areas);
  return {
    codes,
    unmatched,
    withoutData,
    namesakes,
    notes: [
      ...noteIf(
        rows.some(({ code }, row) => isLonger(code, read[row])),
        "Area codes were taken from the ends of addresses.",
      ),
      ...noteIf(unmatched.length > 0, sayUnmatched(unmatched)),
      ...noteIf(namesakes.length > 0, sayNamesakes(namesakes)),
    ],
  };
}

function findNamesakes(
  rows: readonly PlaceOfRow[],
  codes: readonly (string | undefined)[],
  areas: readonly Area[],
): readonly Namesake[] {
  if (rows.every((row, index) => !row.name || codes[index])) return [];
  const byName = new Map(areas.map((area) => [normaliseName(area.name), area]));
  const found = new Map<string, Namesake>();
  rows.forEach(({ code: given, name }, index) => {
    const area =
      name && !codes[index] ? byName.get(normaliseName(name)) : undefined;
    if (name && area) found.set(given, { name, given, area });
  });
  return [...found.values()];
}

/** Whether more is given than the code; small letters and space are no more. */
function isLonger(given: string, code = ""): boolean {
  return given.trim().length > code.length;
}

function noteIf(condition: boolean, note: string): readonly string[] {
  return condition ? [note] : [];
}

function sayUnmatched(codes: readonly string[]): string {
  const kind = explainCodes(codes);
  const count = `${codes.length} ${codes.length === 1 ? "code of the data belongs" : "codes of the data belong"} to no area`;
  return kind === undefined ? `${count}.` : `${count}: they are ${kind}.`;
}

function sayNamesakes(namesakes: readonly Namesake[]): string {
  const names = namesakes.map(({ name }) => name);
  const shown = names.slice(0, 12).join(", ");
  const more = names.length > 12 ? ` and ${names.length - 12} more` : "";
  return `Not joined, since an area of the same name now has another code and other boundaries: ${shown}${more}.`;
}
