import {
  doInSlices,
  readBoundaries,
  type Outlines,
} from "@commons-widgets/geography";

/**
 * Reads GeoJSON, as portals send it, as outlines; in slices, so that the page
 * stays quick.
 *
 * @throws {CommonsError} `commons/unreadable` where it has no areas with codes
 */
export async function readGeoJsonOutlines(
  json: unknown,
  signal: AbortSignal,
): Promise<Outlines> {
  return (await doInSlices(readBoundaries(json), signal)).outlines;
}
