import {
  BoundariesNotFoundError,
  pageClient,
  type CommonsRef,
} from "@commons-widgets/commons";
import {
  chooseVintage,
  parseOutlines,
  registerAreas,
} from "@commons-widgets/geography";
import type { BoundaryData } from "./boundary-data.js";

/** Which boundaries are wanted. */
export interface BoundaryQuery {
  readonly geography: string;
  /** Area codes of the data. */
  readonly codes: readonly string[];
  /** The vintage the author asked for; absent: the one that fits best. */
  readonly vintage?: string | undefined;
}

/**
 * Reads the boundaries that fit the data.
 *
 * @throws {BoundariesNotFoundError} where the commons has none for the
 *   geography, or no such vintage
 */
export async function loadBoundaries(
  ref: CommonsRef,
  query: BoundaryQuery,
  signal: AbortSignal,
): Promise<BoundaryData> {
  const { geography, codes, vintage } = query;
  const areas = await pageClient().areas(ref, geography, signal);
  const vintages = areas.outlines.map(({ id, label }) => ({ id, label }));
  const register = registerAreas(areas.table, geography, vintages);
  const choice = chooseVintage(register, codes, vintage);
  const used = choice.used.vintage.id;
  const resource = areas.outlines.find(({ id }) => id === used);
  if (!resource)
    throw new BoundariesNotFoundError(
      `The commons has no outlines of "${geography}" for ${used}.`,
    );
  const json = await resource.read(signal);
  const read = needsReader(json)
    ? await readWithReader(json, resource.object, signal)
    : { outlines: parseOutlines(json, resource.object), repairs: [] };
  return { register, choice, ...read };
}

function needsReader(json: unknown): boolean {
  if (json instanceof Uint8Array) return true;
  return (json as { type?: unknown } | null)?.type === "FeatureCollection";
}

/** It is fetched: a commons of plain files has short TopoJSON. */
async function readWithReader(
  json: unknown,
  object: string | undefined,
  signal: AbortSignal,
): Promise<Pick<BoundaryData, "outlines" | "repairs">> {
  const { readGeoJsonOutlines } = await import("./read-geojson-outlines.js");
  return readGeoJsonOutlines(json, { object, signal });
}
