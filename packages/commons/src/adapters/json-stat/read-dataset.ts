import { TooManyRowsError, UnreadableError } from "../../failures.js";
import {
  isObject,
  memberAt,
  objectAt,
  textAt,
  textsAt,
  type JsonObject,
} from "../../json.js";
import type { Cube, CubeDimension, CubeMark } from "../../cube/cube.js";
import { readObservationStatus } from "../../portal/observation-status.js";
import { readCategories } from "./read-categories.js";

/** Dimensions of a dataset, at most: no office publishes as many. */
const MOST_DIMENSIONS = 50;

/**
 * Reads the dimensions of a JSON-stat dataset of version 1 or 2, with the roles
 * that it states. Of several dimensions of place or time the first is the area
 * or the period, and the others are dimensions like any other.
 *
 * Source: https://json-stat.org/full/
 *
 * @throws {UnreadableError} where a dimension has not as many categories as the
 *   dataset says
 */
export function readDimensions(
  dataset: JsonObject,
  url: string,
): readonly CubeDimension[] {
  const dimension = objectAt(dataset, "dimension");
  // Version 1 keeps names, sizes and roles among the dimensions.
  const holder = Array.isArray(memberAt(dataset, "id")) ? dataset : dimension;
  const names = textsAt(holder, "id");
  const sizes = memberAt(holder, "size");
  if (!dimension || names.length === 0 || !Array.isArray(sizes))
    throw new UnreadableError(url, 'it has no "dimension", "id" and "size".');
  if (names.length > MOST_DIMENSIONS)
    throw new UnreadableError(url, `it has ${names.length} dimensions.`);
  const roles = objectAt(dataset, "role") ?? objectAt(holder, "role");
  return names.map((name, index) => {
    const described = objectAt(dimension, name);
    const categories = readCategories(objectAt(described, "category"));
    if (categories.length !== sizes[index])
      throw new UnreadableError(
        url,
        `its dimension "${name}" has ${categories.length} categories where ${String(sizes[index])} were promised.`,
      );
    const role = roleOf(name, roles);
    return {
      name,
      title: textAt(described, "label") ?? name,
      categories,
      ...(role ? { role } : {}),
    };
  });
}

function roleOf(
  name: string,
  roles: JsonObject | undefined,
): CubeDimension["role"] {
  if (textsAt(roles, "geo")[0] === name) return "area";
  if (textsAt(roles, "time")[0] === name) return "period";
  return textsAt(roles, "metric").includes(name) ? "metric" : undefined;
}

/**
 * Reads the values of a dataset, each at its place: the last dimension changes
 * fastest. One that a sparse `value` leaves out, or an empty list, is missing.
 *
 * @throws {UnreadableError} where there are more or fewer values than places
 * @throws {TooManyRowsError} where there are more than `maxRows`
 */
export function readCube(
  dataset: JsonObject,
  dimensions: readonly CubeDimension[],
  url: string,
  maxRows: number,
): Cube {
  const sizes = dimensions.map(({ categories }) => categories.length);
  const count = sizes.reduce((product, size) => product * size, 1);
  if (count > maxRows) throw new TooManyRowsError(url, count, maxRows);
  const values = memberAt(dataset, "value");
  if (Array.isArray(values) && values.length > 0 && values.length !== count)
    throw new UnreadableError(
      url,
      `it has ${values.length} values where ${count} were promised.`,
    );
  if (!Array.isArray(values) && !isObject(values))
    throw new UnreadableError(url, 'it has no "value".');
  const markAt = statusReader(dataset);
  const observations = Array.from({ length: count }, (_, index) => ({
    at: placeOf(index, sizes),
    value: valueAt(values, index),
    mark: markAt(index),
  }));
  return { dimensions, observations };
}

function placeOf(index: number, sizes: readonly number[]): readonly number[] {
  let left = index;
  return sizes
    .map((_, place) => sizes[sizes.length - 1 - place] ?? 1)
    .map((size) => {
      const number = left % size;
      left = Math.floor(left / size);
      return number;
    })
    .reverse();
}

function valueAt(
  values: readonly unknown[] | JsonObject,
  index: number,
): number | string | null {
  const value = itemAt(values, index);
  return typeof value === "number" || typeof value === "string" ? value : null;
}

function itemAt(items: unknown, index: number): unknown {
  return Array.isArray(items)
    ? (items as readonly unknown[])[index]
    : isObject(items)
      ? memberAt(items, String(index))
      : undefined;
}

/**
 * The status at each place: one for all (a text, or a list of one), or a list,
 * or by number. Eurostat says under `extension` what its codes mean.
 */
function statusReader(
  dataset: JsonObject,
): (index: number) => CubeMark | undefined {
  const stated = memberAt(dataset, "status");
  const all =
    Array.isArray(stated) && stated.length === 1
      ? (stated as readonly unknown[])[0]
      : stated;
  const labels = objectAt(
    objectAt(objectAt(dataset, "extension"), "status"),
    "label",
  );
  return (index) => {
    const code = typeof all === "string" ? all : itemAt(all, index);
    if (typeof code !== "string") return undefined;
    return readObservationStatus(code, textAt(labels, code));
  };
}
