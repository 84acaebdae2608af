import { pageClient, type CommonsRef } from "@commons-widgets/commons";
import {
  loadBoundaries,
  type BoundaryQuery,
  type DatasetData,
} from "@commons-widgets/element-kit";
import { registerAreas } from "@commons-widgets/geography";
import { matchNames } from "./match-names.js";
import type { WardMapData } from "./ward-map.model.js";

/**
 * Reads the boundaries for data that have names and no codes, and joins the
 * two by name; see {@link matchNames}. Fetched only where an author asks for it.
 *
 * @param query its `codes` are not used, since the data have none
 * @throws {FieldNotFoundError} where no field has the role `area-name`
 * @throws {BoundariesNotFoundError} where the commons has none for the
 *   geography, or no such vintage
 */
export async function loadByName(
  { description, table }: DatasetData,
  commons: CommonsRef,
  { geography, vintage }: BoundaryQuery,
  signal: AbortSignal,
): Promise<WardMapData> {
  const areas = await pageClient().areas(commons, geography, signal);
  const register = registerAreas(areas.table, geography, areas.outlines);
  const { match, ...named } = matchNames(table, register, {
    asked: vintage,
    published: description.vintage,
  });
  const boundaries = await loadBoundaries(
    commons,
    { geography, codes: match.matched, vintage: match.vintage.id },
    signal,
  );
  return { description, ...named, ...boundaries };
}
