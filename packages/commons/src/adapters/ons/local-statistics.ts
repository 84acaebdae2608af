import type { AdapterContext } from "../../adapter.js";
import type { CubeDataset } from "../../cube/cube-adapter.js";
import { cubeOfList, type ListedValue } from "../../cube/cube-builder.js";
import type { Cube, CubeCategory, CubeDimension } from "../../cube/cube.js";
import { HttpStatusError, UnreadableError } from "../../failures.js";
import type { JsonObject } from "../../json.js";
import { readObservationStatus } from "../../portal/observation-status.js";
import { readPortalObject } from "../../portal/read-json.js";
import { readTextRows, type TextRows } from "../data-package/text-rows.js";
import { describeFile, indicatorName, readIndicator } from "./indicators.js";

/** Columns of the long form that are neither values nor told apart by. */
const KNOWN = new Set([
  ...["areacd", "areanm", "geography", "indicator", "period", "observation"],
  ...["value", "measure", "unit", "lci_95", "uci_95", "status", "notes"],
]);

/** A file of Explore local statistics, and where it is. */
export interface LocalFile {
  readonly id: string;
  readonly name: string;
  /** Address of the CSV; its metadata is at `….csv-metadata.json`. */
  readonly url: string;
}

/**
 * Opens a file of Explore local statistics: CSV in the long form (`areacd`,
 * `areanm`, `indicator`, `period`, `observation` or `value`, `lci_95`, `uci_95`,
 * `status`), each indicator a measure with its limits. Any other column, such as
 * `sex`, tells values apart. Without metadata it is read all the same.
 *
 * @throws {UnreadableError} where it has not these columns
 */
export async function openLocalFile(
  context: AdapterContext,
  file: LocalFile,
  signal?: AbortSignal,
): Promise<CubeDataset> {
  const { url } = file;
  const [bytes, metadata] = await Promise.all([
    context.readBytes(url, signal),
    readMetadata(context, `${url}-metadata.json`, signal),
  ]);
  const rows = readTextRows(bytes, { format: "csv" }, url, context.maxRows());
  const cube = readLongForm(rows, url, metadata);
  return {
    description: describeFile(metadata, file),
    dimensions: cube.dimensions,
    hasAreaNames: rows.header.includes("areanm"),
    hasLimits: cube.observations.some(
      ({ limits }) => limits !== undefined && limits.lower !== "",
    ),
    url,
    read: () => Promise.resolve(cube),
  };
}

function readMetadata(
  context: AdapterContext,
  url: string,
  signal?: AbortSignal,
): Promise<JsonObject | undefined> {
  return readPortalObject(context, url, () => undefined, signal).catch(
    (error: unknown) => {
      if (error instanceof HttpStatusError && error.status === 404)
        return undefined;
      throw error;
    },
  );
}

function readLongForm(
  { header, rows }: TextRows,
  url: string,
  metadata: JsonObject | undefined,
): Cube {
  const at = (name: string) => header.indexOf(name);
  const value = at("observation") < 0 ? at("value") : at("observation");
  const missing = ["areacd", "indicator", "period"].find(
    (name) => at(name) < 0,
  );
  if (missing !== undefined || value < 0)
    throw new UnreadableError(
      url,
      `it has no column "${missing ?? "observation"}" of the long form.`,
    );
  const others = header.filter((name) => !KNOWN.has(name));
  const texts = rows.map(
    ({ cells }) =>
      (column: number) =>
        cells[column] ?? "",
  );
  const units = new Map(
    texts.map((cell) => [cell(at("indicator")), cell(at("unit"))]),
  );
  const dimensions: readonly CubeDimension[] = [
    { name: "areacd", title: "Area", role: "area", categories: [] },
    { name: "period", title: "Period", role: "period", categories: [] },
    {
      name: "indicator",
      title: "Indicator",
      role: "metric",
      categories: [...units].map(([code, unit]) =>
        readIndicator(code, unit, metadata),
      ),
    },
    ...others.map((name) => ({
      name,
      title: name,
      categories: [...new Set(texts.map((cell) => cell(at(name))))].map(
        (code) => ({
          code: indicatorName(code) || "all",
          label: code || "All",
        }),
      ),
    })),
  ];
  const values = texts.map((cell): ListedValue => {
    const note = cell(at("notes"));
    const mark = readObservationStatus(cell(at("status")));
    const name = cell(at("areanm"));
    return {
      categories: [
        areaOf(cell(at("areacd")), name),
        { code: cell(at("period")) },
        { code: indicatorName(cell(at("indicator"))) },
        ...others.map((other) => ({
          code: indicatorName(cell(at(other))) || "all",
        })),
      ],
      value: cell(value),
      mark: note ? { ...mark, note } : mark,
      limits: { lower: cell(at("lci_95")), upper: cell(at("uci_95")) },
    };
  });
  return cubeOfList(dimensions, values);
}

/** An area that has no code, which the files write `na`, is known by its name. */
function areaOf(code: string, name: string): CubeCategory {
  if (code === "na" && name) return { code: name, label: name };
  return { code, ...(name ? { label: name } : {}) };
}
