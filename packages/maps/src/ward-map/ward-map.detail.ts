import {
  tabulateMap,
  tellMap,
  type FigureTable,
} from "@commons-widgets/description";
import type { FigureKeys } from "@commons-widgets/element-kit";
import { MAP_KEYS } from "./ward-map.keys.js";
import type { WardMapModel } from "./ward-map.model.js";

/** The map's areas as a table, from the highest value to the lowest. */
export function tabulate({ facts }: WardMapModel): FigureTable {
  return tabulateMap(facts);
}

/** The map in full sentences. */
export function tell({ facts }: WardMapModel): readonly string[] {
  return tellMap(facts);
}

/** The keys that lead through the map. */
export function keys(): FigureKeys {
  return MAP_KEYS;
}
