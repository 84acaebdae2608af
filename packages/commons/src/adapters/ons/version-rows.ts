import { parsePublishedPeriod } from "@commons-widgets/table";
import type { ListedValue } from "../../cube/cube-builder.js";
import type { CubeCategory, CubeDimension } from "../../cube/cube.js";
import { UnreadableError } from "../../failures.js";
import { readObservationStatus } from "../../portal/observation-status.js";
import type { TextRows } from "../data-package/text-rows.js";

/** The rows of a version's CSV, by dimension. */
export interface VersionRows {
  readonly dimensions: readonly CubeDimension[];
  readonly values: readonly ListedValue[];
}

interface Pair {
  readonly name: string;
  readonly title: string;
  readonly code: number;
  readonly label: number;
}

const AREA =
  /geography|^(?:ctry|rgn|utla|ltla|wd|msoa|lsoa|oa)$|authorit|regions?|countries|wards|output-areas/;
const TIME = /time|year|month|quarter|mmm|yyyy/;

/** What a dimension is by its name: the area, the time, or any other. */
export function roleOfDimension(name: string): "area" | "period" | undefined {
  if (AREA.test(name)) return "area";
  return TIME.test(name) ? "period" : undefined;
}

/**
 * Reads the CSV of a version of the ONS API, in either of its forms: `v4_1`
 * (the value, as many columns about it as the number says, then a code and a
 * label for each dimension) or that of the census (`Sex Code`, `Sex`, …,
 * `Observation`).
 *
 * The area is the dimension whose codes are those of areas by its name; a census
 * has no time, and is of the edition's year.
 *
 * @throws {UnreadableError} where it is neither
 */
export function readVersionRows(
  { header, rows }: TextRows,
  url: string,
  edition: string,
): VersionRows {
  const spare = Number(/^v4_(\d+)$/i.exec(header[0] ?? "")?.[1] ?? NaN);
  const isV4 = !Number.isNaN(spare);
  const value = isV4
    ? 0
    : header.findIndex((name) => /^observation$/i.test(name));
  if (value < 0)
    throw new UnreadableError(
      url,
      'it has neither a column "v4_0" nor a column "Observation".',
    );
  const pairs = isV4 ? v4Pairs(header, spare) : censusPairs(header);
  const status = isV4
    ? header.findIndex((name) => /data[ _]?marking/i.test(name))
    : -1;
  const roles = pairs.map(({ name }) => roleOfDimension(name));
  const [area, time] = [roles.indexOf("area"), roles.indexOf("period")];
  const dimensions = pairs.map(({ name, title }, index): CubeDimension => {
    const role =
      index === area ? "area" : index === time ? "period" : undefined;
    const categories = role ? [] : distinct(rows, pairs[index]);
    return { name, title, categories, ...(role ? { role } : {}) };
  });
  const values = rows.map(({ cells }): ListedValue => ({
    categories: pairs.map((pair, index) =>
      categoryOf(cells, pair, index === time),
    ),
    value: cells[value] ?? "",
    mark: readObservationStatus(status < 0 ? "" : (cells[status] ?? "")),
  }));
  return time >= 0
    ? { dimensions, values }
    : atTime({ dimensions, values }, edition);
}

function v4Pairs(header: readonly string[], spare: number): readonly Pair[] {
  const names = header.slice(1 + spare);
  return Array.from({ length: Math.floor(names.length / 2) }, (_, number) => {
    const code = 1 + spare + number * 2;
    const title = header[code + 1] ?? "";
    return { name: nameOf(title), title, code, label: code + 1 };
  });
}

function censusPairs(header: readonly string[]): readonly Pair[] {
  return header.flatMap((heading, code) => {
    const title = / code$/i.test(heading) ? heading.replace(/ code$/i, "") : "";
    const label = header.indexOf(title);
    return title && label >= 0
      ? [{ name: nameOf(title), title, code, label }]
      : [];
  });
}

/** The words of a heading as a name, what stands in brackets left out. */
function nameOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\(.*?\)/g, "")
    .trim()
    .replace(/[^a-z0-9]+/g, "-");
}

function distinct(
  rows: TextRows["rows"],
  pair: Pair | undefined,
): readonly CubeCategory[] {
  const found = new Map<string, CubeCategory>();
  for (const { cells } of rows) {
    const category = pair && categoryOf(cells, pair, false);
    if (category) found.set(category.code, category);
  }
  return [...found.values()];
}

function categoryOf(
  cells: readonly string[],
  pair: Pair,
  isTime: boolean,
): CubeCategory {
  const code = cells[pair.code] ?? "";
  const label = cells[pair.label] ?? "";
  return isTime ? timeCategory(code, label) : { code, label };
}

/** A time of the API, which writes months such as `Oct-24` as codes only. */
export function timeCategory(code: string, label: string): CubeCategory {
  const category = { code, label };
  const isShortMonth = /^[a-z]{3}-\d{2}$/i.test(code);
  const period = isShortMonth ? longMonth(code) : label;
  return typeof parsePublishedPeriod(period) === "string"
    ? category
    : { ...category, period };
}

/** `Oct-24` as `Oct 2024`; none of these series began before 1950. */
function longMonth(text: string): string {
  return text.replace(/-(\d{2})$/, (_, year: string) =>
    Number(year) < 50 ? ` 20${year}` : ` 19${year}`,
  );
}

/** Adds the one time of rows that name none. */
function atTime(
  { dimensions, values }: VersionRows,
  edition: string,
): VersionRows {
  if (!/^\d{4}$/.test(edition)) return { dimensions, values };
  const time = { code: edition };
  return {
    dimensions: [
      ...dimensions,
      { name: "time", title: "Time", role: "period", categories: [time] },
    ],
    values: values.map(({ categories, ...value }) => ({
      ...value,
      categories: [...categories, time],
    })),
  };
}
