import { valueInProse } from "@commons-widgets/description";
import { chooseMeasure, type DatasetData } from "@commons-widgets/element-kit";
import { isAbsent, type Provenance } from "@commons-widgets/table";
import type { PlaceQuery } from "../place/read-place.js";
import { readValue } from "../place/read-value.js";

/** One number inside a sentence. */
export interface ValueModel {
  /** `empty`: there is no value, and the text says why. */
  readonly state: "ready" | "empty";
  /** "60.6%", "3,400 people", "not available". */
  readonly text: string;
  readonly provenance: Provenance;
}

/**
 * Makes the text of one number.
 *
 * @throws {MeasureNotFoundError} where the measure is not in the dataset
 * @throws {AreaNotFoundError} where the dataset has no row of the area
 * @throws {PeriodNotFoundError} where the dataset has no such period
 */
export function buildValue(
  data: DatasetData,
  query: Omit<PlaceQuery, "within">,
): ValueModel {
  const measure = chooseMeasure(data.description, query.measure);
  const observation = readValue(data, query);
  return {
    state: isAbsent(observation.value) ? "empty" : "ready",
    text: valueInProse(observation, measure),
    provenance: data.table.provenance,
  };
}
