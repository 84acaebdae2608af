import {
  doInSlices,
  readAside,
  readBoundaries,
  type AsideOptions,
  type Boundaries,
} from "@commons-widgets/geography";
import type { BoundaryData } from "./boundary-data.js";

/** Parts left out that are named; more than these are counted. */
const NAMED_AT_MOST = 5;

/**
 * Reads GeoJSON, as portals send it, as outlines: the bytes of a file in a
 * worker where one can start, all else in slices, so that the page stays quick.
 * What had to be found out, changed or left out is said with them.
 *
 * @throws {CommonsError} `commons/unreadable` where it has no areas with codes
 */
export async function readGeoJsonOutlines(
  json: unknown,
  options: AsideOptions = {},
): Promise<Pick<BoundaryData, "outlines" | "repairs">> {
  const { outlines, ...said } =
    json instanceof Uint8Array
      ? await readAside(json, options)
      : await doInSlices(readBoundaries(json), options.signal);
  return { outlines, repairs: sayRepairs(said) };
}

function sayRepairs({
  notes,
  dropped,
}: Pick<Boundaries, "notes" | "dropped">): readonly string[] {
  const parts = dropped.map(({ area, reason }) => `${area}: ${reason}`);
  const rest = parts.length - NAMED_AT_MOST;
  return [
    ...notes,
    ...parts.slice(0, NAMED_AT_MOST),
    ...(rest > 0 ? [`Parts of others (${rest}) were left out.`] : []),
  ].map((sentence) => `Boundaries: ${sentence}`);
}
