export {
  BREAKS_METHODS,
  findBreaks,
  equalBreaks,
  quantileBreaks,
  type BreaksFinder,
} from "./ward-map/find-breaks.js";
export { CommonsWardMap } from "./ward-map/ward-map.js";
export type { LegendClass } from "./ward-map/class-areas.js";
export {
  buildWardMap,
  type MapShape,
  type WardMapData,
  type WardMapModel,
  type WardMapOptions,
} from "./ward-map/ward-map.model.js";
export {
  PALETTES,
  type PaletteName,
  type Tone,
} from "./ward-map/ward-map.palette.js";
