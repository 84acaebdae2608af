import {
  tabulateMap,
  tellMap,
  type FigureTable,
} from "@commons-widgets/description";
import type { FigureKeys } from "@commons-widgets/element-kit";
import { neighboursAmong } from "@commons-widgets/geography";
import { MAP_KEYS } from "./ward-map.keys.js";
import type { WardMapModel } from "./ward-map.model.js";

/** The map's areas as a table, from the highest value to the lowest. */
export function tabulate({ facts }: WardMapModel): FigureTable {
  return tabulateMap(facts);
}

/** The map in full sentences, with whether neighbours are alike. */
export function tell({
  facts,
  shapes,
  outlines,
}: WardMapModel): readonly string[] {
  const drawn = shapes
    .map(({ code }) => code)
    .filter((code) => outlines.has(code));
  const near = neighboursAmong(outlines, drawn);
  return tellMap({ ...facts, neighboursOf: (code) => near.get(code) ?? [] });
}

/** The keys that lead through the map. */
export function keys(): FigureKeys {
  return MAP_KEYS;
}
