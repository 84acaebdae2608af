import type { Field } from "@commons-widgets/table";
import {
  labelOfCategory,
  type CubeCategory,
  type CubeDimension,
  type CubeLimits,
} from "./cube.js";

/** One measure of the table: a category of each dimension laid across. */
export interface CubeMeasure {
  readonly field: Field;
  /** The number of its category in each dimension of `across`. */
  readonly at: readonly number[];
  /** Which of its limits this is; absent for the value itself. */
  readonly limit?: keyof CubeLimits;
}

/** Which dimensions of a cube become rows of a table, and which columns. */
export interface CubeLayout {
  /** Numbers of the dimensions whose categories are rows. */
  readonly down: readonly number[];
  /** Numbers of the dimensions whose categories are put together as measures. */
  readonly across: readonly number[];
  readonly measures: readonly CubeMeasure[];
  /** A sentence for each thing that a reader cannot see in the columns. */
  readonly steps: readonly string[];
}

/** More measures than these are no longer a choice that anyone can make. */
const MOST_MEASURES = 500;

/**
 * Lays a cube out as a table: a row for each area and period, a measure for
 * each combination of the other categories, so that no row stands twice.
 *
 * - A dimension of one category is left out of the names, and said in a step.
 * - Where there would be more than 500 measures, only the portal's own measures
 *   are columns; the rest are texts in the rows, and no column is a measure,
 *   for of several values in an area and period none is the one to show.
 * - Without areas and periods, the dimension of most categories is the rows.
 *
 * @param title of the dataset, for a measure that has no name of its own
 * @param hasLimits whether each measure has a lower and an upper limit
 */
export function layOutCube(
  dimensions: readonly CubeDimension[],
  title: string,
  hasLimits = false,
): CubeLayout {
  const numbers = dimensions.map((_, index) => index);
  const isRow = (index: number) => {
    const role = dimensions[index]?.role;
    return role === "area" || role === "period";
  };
  const sizeOf = (index: number) => dimensions[index]?.categories.length ?? 0;
  const told = numbers.filter((index) => !isRow(index) && sizeOf(index) !== 1);
  const plain = numbers.filter(isRow);
  const down = plain.length > 0 ? plain : longest(told, sizeOf);
  const across = told.filter((index) => !down.includes(index));
  const count = across.reduce((product, index) => product * sizeOf(index), 1);
  const isWide = count <= MOST_MEASURES;
  const rest = isWide
    ? []
    : across.filter((index) => dimensions[index]?.role !== "metric");
  const columns = across.filter((index) => !rest.includes(index));
  const measures = measuresOf(dimensions, columns, title, isWide);
  return {
    down: [...down, ...rest].sort((a, b) => a - b),
    across: columns,
    measures: hasLimits ? measures.flatMap(withLimits) : measures,
    steps: [
      ...constantsOf(dimensions.filter((_, index) => !isRow(index))),
      ...(isWide ? [] : [tooMany(rest, dimensions, count)]),
    ],
  };
}

function longest(
  numbers: readonly number[],
  sizeOf: (index: number) => number,
): readonly number[] {
  return [...numbers].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 1);
}

function measuresOf(
  dimensions: readonly CubeDimension[],
  across: readonly number[],
  title: string,
  isMeasure: boolean,
): readonly CubeMeasure[] {
  const only = dimensions.find(
    ({ role, categories }) => role === "metric" && categories.length === 1,
  )?.categories[0];
  const chosen = across.map((index) => dimensions[index]?.categories ?? []);
  return combinations(chosen.map((categories) => categories.length)).map(
    (at) => {
      const parts = at.flatMap((number, place) => {
        const category = chosen[place]?.[number];
        return category ? [category] : [];
      });
      const named = parts.length > 0 ? parts : only ? [only] : [];
      const metric =
        across
          .map((index, place) =>
            dimensions[index]?.role === "metric" ? parts[place] : undefined,
          )
          .find(Boolean) ?? only;
      return { at, field: fieldOf(named, metric, title, isMeasure) };
    },
  );
}

function fieldOf(
  named: readonly CubeCategory[],
  metric: CubeCategory | undefined,
  title: string,
  isMeasure: boolean,
): Field {
  const { description, unit, decimals } = metric ?? {};
  return {
    name: named.map(({ code }) => code).join(".") || "value",
    title: named.map(labelOfCategory).join(", ") || title,
    type: "number",
    ...(isMeasure ? { role: "measure" } : {}),
    ...(description ? { description } : {}),
    ...(unit ? { unit } : {}),
    ...(decimals === undefined ? {} : { decimals }),
  };
}

function withLimits(measure: CubeMeasure): readonly CubeMeasure[] {
  const { name, title, role, type, unit, decimals } = measure.field;
  const limitOf = (limit: keyof CubeLimits): CubeMeasure => ({
    at: measure.at,
    limit,
    field: {
      type,
      name: `${name}-${limit}`,
      title: `${title}, ${limit} limit`,
      ...(role ? { role: limit, of: name } : {}),
      ...(unit ? { unit } : {}),
      ...(decimals === undefined ? {} : { decimals }),
    },
  });
  return [measure, limitOf("lower"), limitOf("upper")];
}

/** Every choice of one number below each size, the last changing fastest. */
function combinations(
  sizes: readonly number[],
): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (begun, size) =>
      begun.flatMap((at) =>
        Array.from({ length: size }, (_, number) => [...at, number]),
      ),
    [[]],
  );
}

function constantsOf(dimensions: readonly CubeDimension[]): readonly string[] {
  const said = dimensions.flatMap(({ title, role, categories }) => {
    const [only] = categories;
    return only && categories.length === 1 && role !== "metric"
      ? [`${title}: ${labelOfCategory(only)}`]
      : [];
  });
  return said.length > 0 ? [`All values are for ${said.join("; ")}.`] : [];
}

function tooMany(
  rest: readonly number[],
  dimensions: readonly CubeDimension[],
  count: number,
): string {
  const titles = rest.map((index) => `"${dimensions[index]?.title ?? ""}"`);
  return `There are ${count} values for each area and period, by ${titles.join(", ")}: none is taken as the measure. Ask for part of the dataset.`;
}
