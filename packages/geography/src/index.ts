export type { Area, Parent, Vintage } from "./area.js";
export { AreaRegister, registerAreas } from "./area-register.js";
export { explainCodes, readAreaCode } from "./area-code.js";
export type {
  Boundaries,
  BoundaryArea,
  BoundaryOptions,
} from "./boundaries/boundaries.js";
export {
  drawOutlines,
  type DrawnOutlines,
} from "./boundaries/draw-boundaries.js";
export { doAtOnce, doInSlices, type Work } from "./boundaries/in-slices.js";
export type { DroppedPart } from "./boundaries/raw-area.js";
export { readBoundaries } from "./boundaries/read-boundaries.js";
export type { TopologyOptions } from "./boundaries/read-topojson.js";
export { DIRECTIONS, type CompassPoint, type Direction } from "./compass.js";
export {
  createCompassWalk,
  type CompassWalk,
  type Neighbour,
} from "./compass-walk.js";
export { geographyOf } from "./gss.js";
export { geographyWords, type GeographyWords } from "./geography-words.js";
export { locateArea } from "./locate-area.js";
export { Outlines, parseOutlines, type Box } from "./outlines.js";
export { searchAreas } from "./search-areas.js";
export type { Point } from "./topology.js";
export {
  chooseVintage,
  matchVintage,
  type VintageChoice,
  type VintageMatch,
} from "./vintage-match.js";
