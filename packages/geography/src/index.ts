export { addCodesByName, type CodedTable } from "./add-codes.js";
export { parentIn, type Area, type Parent, type Vintage } from "./area.js";
export { AreaRegister, registerAreas } from "./area-register.js";
export {
  AreaHistory,
  readAreaHistory,
  type AreaChange,
  type AreaLife,
} from "./area-history.js";
export { normaliseName } from "./area-name.js";
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
export {
  readAside,
  type AsideOptions,
  type BoundariesReadAside,
} from "./boundaries/read-aside.js";
export type { DroppedPart } from "./boundaries/raw-area.js";
export { readBoundaries } from "./boundaries/read-boundaries.js";
export {
  MOST_TILES,
  readPmtiles,
  type ReadRange,
  type TileOptions,
} from "./boundaries/read-pmtiles.js";
export type { TopologyOptions } from "./boundaries/read-topojson.js";
export { DIRECTIONS, type CompassPoint, type Direction } from "./compass.js";
export {
  createCompassWalk,
  type CompassWalk,
  type Neighbour,
} from "./compass-walk.js";
export {
  DEPRIVATION_CAVEATS,
  deprivationTrend,
  type DeprivationPoint,
  type DeprivationRelease,
} from "./deprivation-trend.js";
export {
  findPlaces,
  writePostcode,
  type FoundPlace,
  type PlaceSources,
} from "./find-places.js";
export { geographyOf, geographyOfMost } from "./gss.js";
export { geographyWords, type GeographyWords } from "./geography-words.js";
export {
  joinByCode,
  type AreaJoin,
  type CodeJoin,
  type Namesake,
  type PlaceOfRow,
} from "./join-areas.js";
export {
  describeNameRules,
  joinByName,
  type AmbiguousName,
  type NameJoin,
  type NameOfRow,
} from "./join-names.js";
export { createAreaLocator, type AreaLocator } from "./locate-area.js";
export {
  LOOSE_RULES,
  NAME_RULES,
  type LooseRule,
  type NameRule,
} from "./name-rules.js";
export { toNationalGrid } from "./national-grid.js";
export { Outlines, parseOutlines, type Box } from "./outlines.js";
export { searchAreas } from "./search-areas.js";
export {
  chainLookups,
  Lookup,
  lookupToSet,
  NOWHERE,
  type LookupKind,
  type LookupRow,
  type Part,
  type Share,
} from "./lookups/lookup.js";
export {
  lookupByOverlap,
  measureOverlaps,
  type Layer,
} from "./lookups/overlap-lookup.js";
export { moveTable, type MovedTable } from "./lookups/move-table.js";
export {
  moveCount,
  moveMean,
  type MovedValue,
  type ValuesByArea,
} from "./lookups/move-values.js";
export { readLookup, type ReadLookup } from "./lookups/read-lookup.js";
export { refuseMeasure } from "./lookups/refuse-measure.js";
export { isPoorMatch, LEAST_MATCH } from "./match-bound.js";
export { refuseMatch } from "./refuse-match.js";
export type { Point } from "./topology.js";
export {
  chooseVintage,
  matchVintage,
  type VintageChoice,
  type VintageMatch,
} from "./vintage-match.js";
export { areasWithin, listCodes } from "./within.js";
export { neighboursAmong } from "./neighbours.js";
