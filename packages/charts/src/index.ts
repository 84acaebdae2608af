export { CommonsBarChart } from "./bar-chart/bar-chart.js";
export type { BarQuery } from "./bar-chart/bar-chart.facts.js";
export {
  buildBars,
  type BarGap,
  type BarModel,
  type BarRow,
  type BarStop,
  type CompareLine,
} from "./bar-chart/bar-chart.model.js";
export type { BarWords } from "./bar-chart/bar-chart.words.js";
export { CommonsTable } from "./table-figure/table-figure.js";
export type { TableQuery } from "./table-figure/table-figure.facts.js";
export {
  buildTable,
  type TableColumn,
  type TableModel,
  type TableOptions,
  type TableRow,
  type ValueColumn,
} from "./table-figure/table-figure.model.js";
export type { Total, TotalOf } from "./table-figure/table-totals.js";
export { CommonsControlChart } from "./control-chart/control-chart.js";
export type { ControlQuery } from "./control-chart/control-chart.facts.js";
export {
  buildControl,
  type ControlModel,
  type ControlStop,
  type SignalLook,
} from "./control-chart/control-chart.model.js";
export { CommonsDotPlot } from "./dot-plot/dot-plot.js";
export type { DotFacts, DotQuery } from "./dot-plot/dot-plot.facts.js";
export {
  buildDotPlot,
  type Dot,
  type DotPlotModel,
  type DotPlotOptions,
  type DotRow,
} from "./dot-plot/dot-plot.model.js";
export type { RowWords, ValueWords } from "./dot-plot/dot-plot.words.js";
export type { DotSort } from "./dot-plot/sort-rows.js";
export { CommonsDistribution } from "./distribution/distribution.js";
export type { DistributionQuery } from "./distribution/distribution.facts.js";
export {
  buildDistribution,
  type DistributionModel,
  type StripDot,
  type StripMark,
} from "./distribution/distribution.model.js";
export type { DotWords } from "./distribution/distribution.words.js";
export type { SeriesQuery } from "./trend-chart/choose-series.js";
export { CommonsTrendChart } from "./trend-chart/trend-chart.js";
export type {
  TrendQuery,
  TrendSource,
} from "./trend-chart/trend-chart.facts.js";
export {
  buildTrend,
  type TrendLine,
  type TrendModel,
  type TrendStop,
} from "./trend-chart/trend-chart.model.js";
export type {
  TrendRole,
  TrendSlot,
} from "./trend-chart/trend-chart.picture.js";
export { CommonsScatterPlot } from "./scatter-plot/scatter-plot.js";
export type {
  ScatterQuery,
  ScatterSource,
} from "./scatter-plot/scatter-plot.facts.js";
export {
  buildScatter,
  type LitArea,
  type PlotLine,
  type ScatterModel,
  type ScatterOptions,
  type ScatterStop,
} from "./scatter-plot/scatter-plot.model.js";
export type { PointWords } from "./trend-chart/trend-chart.words.js";
export type { ValueScale } from "./scale/value-scale.js";
