export {
  knowsWish,
  loadAreaData,
  type AreaData,
  type AreaWish,
} from "./areas/area-data.js";
export {
  listAreas,
  tellAreas,
  type AreaList,
  type ListedArea,
} from "./areas/area-list.js";
export { askForAreas, completeAreas } from "./areas/commons-areas.js";
export {
  findPeriod,
  observe,
  periodsOf,
  pointsOf,
  type Observation,
} from "./areas/observe.js";
export { readAreas, type AreasQuery } from "./areas/read-areas.js";
export { defineElement } from "./define-element.js";
export {
  CommonsErrorEvent,
  CommonsLoadEvent,
  CommonsSelectEvent,
} from "./events.js";
export { chooseMeasure } from "./figure/choose-measure.js";
export { DatasetController } from "./figure/dataset-controller.js";
export { FigureBuild } from "./figure/figure-build.js";
export type { FigureDetail } from "./figure/figure-detail.js";
export { FigureElement } from "./figure/figure-element.js";
export type { FigureKeys } from "./figure/figure-keys.js";
export {
  FIGURE_STATES,
  type FigureModel,
  type FigureState,
} from "./figure/figure-model.js";
export type { BoundaryData } from "./figure/boundary-data.js";
export {
  loadBoundaries,
  type BoundaryQuery,
} from "./figure/load-boundaries.js";
export { loadDataset, type DatasetData } from "./figure/load-dataset.js";
export { reflectState } from "./figure/reflect-state.js";
export { resolveCommons, resolveDataset } from "./figure/resolve-dataset.js";
export { warnFailure } from "./figure/warn-failure.js";
export { Announcer } from "./frame/announcer.js";
export { FigurePrint } from "./frame/figure-print.js";
export {
  nextSort,
  renderSortHeading,
  sortRows,
  sortSentence,
  type Sort,
  type SortedColumn,
  type SortKey,
} from "./frame/table-sort.js";
export { tokenStyles } from "./frame/tokens.styles.js";
export { PlaceSearch } from "./place-search/place-search.js";
export { placeSearchStyles } from "./place-search/place-search.styles.js";
export type { SearchedPlaces } from "./place-search/search-listener.js";
export { readWholeNumber, readWord, warnMisuse } from "./misuse.js";
export { readList } from "./read-list.js";
export { SelectionController } from "./selection/selection-controller.js";
export { CommonsSelection } from "./selection/selection-element.js";
export { SelectionStore, type Selection } from "./selection/selection.js";
export { CommonsSource } from "./source/source-element.js";
export { findSource, followSources } from "./source/source-lookup.js";
export {
  WalkCursor,
  type WalkHost,
  type WalkListener,
} from "./walk/walk-cursor.js";
export { adoptStyles } from "./adopt-styles.js";
export { NOT_LOADED } from "./words/not-loaded.js";
export { walkKeys } from "./walk/walk-help.js";
export { keyOfOption, renderWalk } from "./walk/walk-list.js";
export { walkStyles } from "./walk/walk.styles.js";
export {
  describeFailure,
  fetchMeanings,
  type FailureWords,
} from "./words/failure-words.js";
