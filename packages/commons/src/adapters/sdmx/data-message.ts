import { UnreadableError } from "../../failures.js";
import {
  isObject,
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import type { TextRows } from "../data-package/text-rows.js";

/** One observation: the codes of its dimensions and attributes by their IDs. */
export interface SdmxObservation {
  readonly codes: Readonly<Record<string, string>>;
  readonly value: number | string | null;
}

/**
 * Reads SDMX-CSV 1.0 or 2.0: a column for each dimension and attribute, under
 * its ID. Codes with their words (`A: Annual`) are read as the codes.
 *
 * @throws {UnreadableError} where it has no column `OBS_VALUE`
 */
export function readCsvMessage(
  { header, rows }: TextRows,
  url: string,
): readonly SdmxObservation[] {
  const names = header.map((name) => name.split(":")[0] ?? name);
  const value = names.indexOf("OBS_VALUE");
  if (value < 0)
    throw new UnreadableError(url, 'it has no column "OBS_VALUE".');
  return rows.map(({ cells }) => ({
    codes: Object.fromEntries(
      names.map((name, index) => [
        name,
        (cells[index] ?? "").replace(/^([\w.-]+): .*$/, "$1"),
      ]),
    ),
    value: cells[value] ?? null,
  }));
}

/** Components of one place in a message: what the numbers in a key stand for. */
type Components = readonly (readonly [id: string, codes: readonly string[]])[];

/**
 * Reads a data message of SDMX-JSON 1.0 or 2.0, with series or flat.
 *
 * @throws {UnreadableError} where it has no data set with its structure
 */
export function readJsonMessage(
  json: JsonObject,
  url: string,
): readonly SdmxObservation[] {
  const data = objectAt(json, "data") ?? json;
  const [structure] = [
    ...objectsAt(data, "structures"),
    ...objectsAt(data, "structure"),
  ];
  if (!structure)
    throw new UnreadableError(url, 'it has no "structure" of its data.');
  const dimensions = objectAt(structure, "dimensions");
  const attributes = objectAt(structure, "attributes");
  const measures = objectsAt(objectAt(structure, "measures"), "observation");
  const places = {
    series: componentsAt(dimensions, "series"),
    observation: componentsAt(dimensions, "observation"),
    seriesAttributes: componentsAt(attributes, "series"),
    attributes: componentsAt(attributes, "observation"),
    valueCount: Math.max(1, measures.length),
  };
  const whole = {
    ...first(componentsAt(dimensions, "dataSet")),
    ...first(componentsAt(attributes, "dataSet")),
  };
  return objectsAt(data, "dataSets").flatMap((set) => [
    ...readObservations(objectAt(set, "observations"), places, whole),
    ...Object.entries(objectAt(set, "series") ?? {}).flatMap(([key, series]) =>
      isObject(series)
        ? readObservations(objectAt(series, "observations"), places, {
            ...whole,
            ...codesOf(key.split(":"), places.series),
            ...codesOf(listAt(series, "attributes"), places.seriesAttributes),
          })
        : [],
    ),
  ]);
}

interface Places {
  readonly series: Components;
  readonly observation: Components;
  readonly seriesAttributes: Components;
  readonly attributes: Components;
  /** How many values stand before the attributes of an observation. */
  readonly valueCount: number;
}

function readObservations(
  observations: JsonObject | undefined,
  { observation, attributes, valueCount }: Places,
  known: Readonly<Record<string, string>>,
): readonly SdmxObservation[] {
  return Object.entries(observations ?? {}).map(([key, listed]) => {
    const items = Array.isArray(listed) ? (listed as readonly unknown[]) : [];
    const [value] = items;
    const isValue = typeof value === "number" || typeof value === "string";
    return {
      codes: {
        ...known,
        ...codesOf(key.split(":"), observation),
        ...codesOf(items.slice(valueCount), attributes),
      },
      value: isValue ? value : null,
    };
  });
}

function componentsAt(object: JsonObject | undefined, key: string): Components {
  return objectsAt(object, key).map((item) => [
    textAt(item, "id") ?? "",
    objectsAt(item, "values").map(
      (value) => textAt(value, "id") ?? textAt(value, "value") ?? "",
    ),
  ]);
}

function codesOf(
  numbers: readonly unknown[],
  components: Components,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    components.flatMap(([id, codes], place) => {
      const number = numbers[place];
      // An attribute without a value is null; 0 is the first of its codes.
      if (number === null || number === undefined) return [];
      const code = codes[Number(number)];
      return code === undefined ? [] : [[id, code]];
    }),
  );
}

function first(components: Components): Readonly<Record<string, string>> {
  return codesOf(
    components.map(() => 0),
    components,
  );
}

function listAt(object: JsonObject, key: string): readonly unknown[] {
  const value = memberAt(object, key);
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
