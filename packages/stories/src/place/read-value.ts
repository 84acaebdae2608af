import {
  chooseMeasure,
  type DatasetData,
  observe,
  periodsOf,
  type Observation,
} from "@commons-widgets/element-kit";
import { AreaNotFoundError } from "@commons-widgets/table";
import { chooseObservation } from "./choose-observation.js";
import type { PlaceQuery } from "./read-place.js";

/**
 * What a table says of one place, for a single value; a table without rows says
 * that it is missing.
 *
 * @throws {AreaNotFoundError} where other areas have rows and this one has none
 */
export function readValue(
  data: DatasetData,
  { area, measure: name, period }: PlaceQuery,
): Observation {
  const measure = chooseMeasure(data.description, name);
  const observed = observe(data.table, measure);
  const own = observed.get(area);
  if (!own && observed.size > 0)
    throw new AreaNotFoundError(area, [...observed.keys()]);
  return chooseObservation(own ?? [], period, periodsOf(data.table));
}
