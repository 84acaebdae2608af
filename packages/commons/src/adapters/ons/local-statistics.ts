import type { AdapterContext } from "../../adapter.js";
import type { CubeDataset } from "../../cube/cube-adapter.js";
import { HttpStatusError } from "../../failures.js";
import type { JsonObject } from "../../json.js";
import { readPortalObject } from "../../portal/read-json.js";
import { readTextRows } from "../data-package/text-rows.js";
import { describeFile } from "./indicators.js";
import { readLongForm } from "./long-form.js";

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
    narrows: () => ({}),
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
