import type { Layer, TopLevelSpec } from "../vega/vega-lite-spec.js";
import { LOOKS, type Look } from "./trend-chart.looks.js";
import type { TrendMarks } from "./trend-chart.marks.js";

const ink = "var(--_ink)";
const muted = "var(--_muted)";
const surface = "var(--_surface)";
const grid = "var(--_grid)";

function byStyle(key: keyof Look) {
  return {
    field: "style",
    // Vega-Lite takes widths for ordered and shapes for unordered only.
    type: key === "shape" ? ("nominal" as const) : ("ordinal" as const),
    legend: null,
    scale: {
      type: "ordinal" as const,
      domain: Object.keys(LOOKS),
      range: Object.values(LOOKS).map((style) => style[key]) as string[],
    },
  };
}

const x = {
  field: "x",
  type: "quantitative" as const,
  axis: null,
  scale: {
    domain: [{ expr: "xDomain[0]" }, { expr: "xDomain[1]" }],
    nice: false,
    zero: false,
  },
};

const y = {
  field: "y",
  type: "quantitative" as const,
  axis: null,
  scale: {
    domain: [{ expr: "yDomain[0]" }, { expr: "yDomain[1]" }],
    nice: false,
    zero: false,
  },
};

/** Numbers are numbers already: without this, rows are parsed as if from CSV. */
function asGiven(name: keyof TrendMarks) {
  return { name, format: { parse: null } };
}

const breakAtAbsent = { invalid: "break-paths-show-domains" as const };
const fontSize = { expr: "fontSize" };

/**
 * The Vega-Lite spec of a trend: no data, no size and no words of its own.
 *
 * Its data sources are those of `TrendMarks`; its signals `width`, `height`,
 * `padding`, `xDomain`, `yDomain` and `fontSize` are set when it is drawn.
 * Colours are custom properties, so theme, dark mode and forced colours are
 * the page's. Series differ by dash and marker as well as by colour.
 */
export function trendChartSpec(): TopLevelSpec {
  return {
    autosize: { type: "none" },
    params: [
      { name: "xDomain", value: [0, 1] },
      { name: "yDomain", value: [0, 1] },
      { name: "fontSize", value: 14 },
    ],
    layer: [
      ...axisLayers(),
      ...uncertaintyLayers(),
      lineLayer(),
      markerLayer(),
      ...labelLayers(),
    ],
    config: {
      aria: false,
      font: "inherit",
      mark: { aria: false },
      padding: 0,
      view: { stroke: null },
    },
  };
}

function axisLayers(): Layer[] {
  const yAt = { ...y, field: "at" };
  const xAt = { ...x, field: "at" };
  return [
    {
      name: "yGrid",
      data: asGiven("yTicks"),
      mark: { type: "rule" },
      encoding: {
        y: yAt,
        x: { value: 0 },
        x2: { value: "width" },
        stroke: {
          condition: { test: "datum.at === 0", value: ink },
          value: grid,
        },
      },
    },
    {
      name: "yText",
      data: asGiven("yTicks"),
      mark: { type: "text", align: "right", fontSize },
      encoding: {
        y: yAt,
        x: { value: -8 },
        text: { field: "text" },
        fill: { value: ink },
      },
    },
    {
      name: "xTick",
      data: asGiven("xTicks"),
      mark: { type: "rule", y2Offset: 5 },
      encoding: {
        x: xAt,
        y: { value: "height" },
        y2: { value: "height" },
        stroke: { value: ink },
      },
    },
    {
      name: "xText",
      data: asGiven("xTicks"),
      mark: { type: "text", baseline: "top", yOffset: 13, fontSize },
      encoding: {
        x: xAt,
        y: { value: "height" },
        text: { field: "text" },
        fill: { value: ink },
      },
    },
  ];
}

function uncertaintyLayers(): Layer[] {
  return [
    {
      name: "band",
      data: asGiven("bands"),
      mark: { type: "area", ...breakAtAbsent, fillOpacity: 0.18 },
      encoding: {
        x,
        y: { ...y, field: "lower" },
        y2: { field: "upper" },
        detail: { field: "series" },
        fill: byStyle("colour"),
      },
    },
    {
      name: "interval",
      data: asGiven("intervals"),
      mark: { type: "rule", strokeOpacity: 0.35, strokeWidth: 6 },
      encoding: {
        x,
        y: { ...y, field: "lower" },
        y2: { field: "upper" },
        stroke: byStyle("colour"),
      },
    },
  ];
}

function lineLayer(): Layer {
  return {
    name: "line",
    data: asGiven("lines"),
    mark: { type: "line", ...breakAtAbsent, strokeJoin: "round" },
    encoding: {
      x,
      y,
      detail: { field: "series" },
      stroke: byStyle("colour"),
      strokeDash: byStyle("dash"),
      strokeWidth: byStyle("width"),
    },
  };
}

function markerLayer(): Layer {
  return {
    name: "marker",
    data: asGiven("markers"),
    mark: { type: "point", opacity: 1, strokeWidth: 2 },
    encoding: {
      x,
      y,
      stroke: byStyle("colour"),
      fill: {
        condition: { test: "datum.provisional", value: surface },
        ...byStyle("colour"),
      },
      shape: byStyle("shape"),
      size: byStyle("size"),
    },
  };
}

function labelLayers(): Layer[] {
  return [
    {
      name: "leader",
      data: asGiven("labels"),
      transform: [{ filter: "datum.leader !== null" }],
      mark: {
        type: "rule",
        xOffset: 8,
        x2Offset: { expr: "datum.dx - 3" },
        y2Offset: { expr: "datum.leader" },
      },
      encoding: {
        x,
        x2: { field: "x" },
        y,
        y2: { field: "y" },
        stroke: byStyle("colour"),
      },
    },
    {
      name: "label",
      data: asGiven("labels"),
      mark: {
        type: "text",
        fontSize,
        fontWeight: { expr: "datum.role === 'focus' ? 600 : 400" },
        align: { expr: "datum.align" },
        dx: { expr: "datum.dx" },
        dy: { expr: "datum.dy" },
      },
      encoding: {
        x,
        y,
        text: { field: "text" },
        fill: {
          // Grey lines are too pale for words.
          condition: { test: "datum.role === 'context'", value: muted },
          ...byStyle("colour"),
        },
      },
    },
  ];
}
