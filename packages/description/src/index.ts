export { describeDistribution } from "./describe-distribution.js";
export { baselineSpan, type ControlFacts } from "./control-facts.js";
export {
  controlLimits,
  LEAST_VALUES,
  LIMIT_FACTOR,
  SETTLED_AT,
  type ControlLimits,
  type NoLimits,
  type SeriesValue,
} from "./control-limits.js";
export {
  findSignals,
  SIGNAL_RULES,
  type Signal,
  type SignalRule,
  type SignalWay,
} from "./control-signals.js";
export { signalWordsAt, type SignalWords } from "./control-words.js";
export { describeControl, stateOfControl } from "./describe-control.js";
export { describeMap } from "./describe-map.js";
export { describePairs } from "./describe-pairs.js";
export { describePlace } from "./describe-place.js";
export { describeRanking } from "./describe-ranking.js";
export { captionOfTable, describeTable } from "./describe-table.js";
export { describeScatter } from "./describe-scatter.js";
export { describeTrend } from "./describe-trend.js";
export type {
  AreaFact,
  AreasFacts,
  AskedVintage,
  BoundaryVintage,
  DistributionFacts,
  FigureFacts,
  GeographyWords,
  Limits,
  MapFacts,
  PeerFacts,
  PlaceFacts,
  RankingFacts,
  Series,
  SeriesPoint,
  TrendFacts,
} from "./facts.js";
export { stateOfMap, type FigureState } from "./figure-state.js";
export { compareWith, type Comparison } from "./compare-with.js";
export { readRanking, type RankingReading } from "./read-ranking.js";
export { stateOfRanking } from "./ranking-state.js";
export { stateOfPairs } from "./cover-pairs.js";
export type { PairFacts } from "./pair-facts.js";
export { type PairStep, type StepKind } from "./pair-step.js";
export { readPairs, type Pair, type PairReading } from "./read-pairs.js";
export { stepInWords } from "./step-in-words.js";
export { tabulatePairs } from "./tabulate-pairs.js";
export { tellPairs } from "./tell-pairs.js";
export { stateOfPlace } from "./place-state.js";
export type {
  ScatterArea,
  ScatterFacts,
  ScatterSide,
  ScatterValue,
} from "./scatter-facts.js";
export { stateOfScatter } from "./scatter-state.js";
export { stateOfTrend } from "./trend-state.js";
export type {
  FigureCell,
  FigureColumn,
  FigureRow,
  FigureTable,
} from "./figure-table.js";
export type { FigureWords } from "./figure-words.js";
export {
  decimalsFor,
  formatMeasure,
  type MeasureFormat,
} from "./measure-format.js";
export { titleOf } from "./measure-title.js";
export { areaHeading, parentHeading } from "./phrases/en-GB/table.js";
export { nameAreas, nameText, type Named } from "./names.js";
export {
  placeWords,
  quarterWords,
  standingWords,
} from "./phrases/en-GB/distribution.js";
export { ninthOf, type Ninth } from "./ninths.js";
export { meaningWords, ruleLabel } from "./phrases/en-GB/control.js";
export { spanOf } from "./phrases/en-GB/span-of.js";
export { rankWords } from "./phrases/en-GB/place.js";
export {
  absenceWords,
  startSentence,
  statusWords,
  withArticle,
} from "./phrases/en-GB/words.js";
export {
  changeOfPlace,
  formatOfPlace,
  rankOfPlace,
  type PlaceChange,
} from "./place-words.js";
export { quarterOf, type Quarter } from "./quarter-of.js";
export { quartilesOf, type Quartiles } from "./quartiles.js";
export {
  readDistribution,
  type DistributionReading,
  type Standing,
} from "./read-distribution.js";
export { readMap, type MapReading } from "./read-map.js";
export {
  meaningOf,
  readControl,
  signalsAt,
  type ControlReading,
  type SignalMeaning,
  type TargetOutlook,
} from "./read-control.js";
export {
  readScatter,
  type ScatterPoint,
  type ScatterReading,
} from "./read-scatter.js";
export { rankAll, type Rank } from "./ranking.js";
export { median } from "./median.js";
export { tabulateControl } from "./tabulate-control.js";
export { tabulateMap } from "./tabulate-map.js";
export { tabulatePlace } from "./tabulate-place.js";
export { tabulateRanking } from "./tabulate-ranking.js";
export { tabulateScatter } from "./tabulate-scatter.js";
export { tabulateTable } from "./tabulate-table.js";
export { tabulateTrend } from "./tabulate-trend.js";
export { stateOfTable, type TableFacts } from "./table-facts.js";
export { tellDistribution } from "./tell-distribution.js";
export { tellControl } from "./tell-control.js";
export { tellMap } from "./tell-map.js";
export { tellPlace } from "./tell-place.js";
export { tellRanking } from "./tell-ranking.js";
export { tellScatter } from "./tell-scatter.js";
export { tellTable } from "./tell-table.js";
export { tellTrend } from "./tell-trend.js";
export { valueInProse } from "./value-in-prose.js";
export { writeCsv } from "./write-csv.js";
