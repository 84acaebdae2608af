import {
  trendMarks,
  type TrendMarks,
} from "../trend-chart/trend-chart.marks.js";
import type { TrendPicture } from "../trend-chart/trend-chart.picture.js";
import { ChartView } from "./chart-view.js";
import { functions, runtime } from "./generated/trend-chart.js";
import { SVGRenderer, SVGStringRenderer, type Renderer } from "./parts.js";

const smallestText = 12;

/** A trend standing in a page. */
export interface TrendDrawing {
  /** Draws another picture in place of this one; all of it is taken anew. */
  update(picture: TrendPicture): void;
  /** Takes the drawing out of its element. */
  finalize(): void;
}

/**
 * Draws a trend as SVG into an element, which may stand in a shadow root.
 *
 * Nothing is written outside that element, and nothing in it that a strict
 * Content Security Policy or Trusted Types would stop. The drawing is hidden
 * from assistive technology by whoever places it: it says nothing itself.
 */
export function drawTrend(
  element: Element,
  picture: TrendPicture,
): TrendDrawing {
  const renderer = new SVGRenderer().initialize(element, ...frame(picture));
  const view = new ChartView({ functions, runtime });
  let drawn = picture;
  show(view, renderer, picture);
  return {
    update(next) {
      renderer.resize(...frame(next));
      show(view, renderer, next, drawn);
      drawn = next;
    },
    finalize: () => element.replaceChildren(),
  };
}

/**
 * A trend as the text of an SVG document: the same picture as in a page,
 * without one. Colours and font stay names that a page's styles resolve.
 */
export function renderTrendSvg(picture: TrendPicture): string {
  const renderer = new SVGStringRenderer().initialize(null, ...frame(picture));
  show(new ChartView({ functions, runtime }), renderer, picture);
  return renderer.svg();
}

function frame({ width, height, padding }: TrendPicture) {
  const origin: [number, number] = [padding.left, padding.top];
  return [width, height, origin] as const;
}

/** What of the picture each data source is made from. */
const madeFrom: Record<keyof TrendMarks, keyof TrendPicture> = {
  lines: "points",
  bands: "points",
  markers: "points",
  intervals: "points",
  labels: "labels",
  xTicks: "xTicks",
  yTicks: "yTicks",
};

function show(
  view: ChartView,
  renderer: Renderer,
  picture: TrendPicture,
  drawn?: TrendPicture,
): void {
  const { width, height, padding, xDomain, yDomain, fontSize } = picture;
  view.setSignals({
    width: Math.max(0, width - padding.left - padding.right),
    height: Math.max(0, height - padding.top - padding.bottom),
    xDomain,
    yDomain,
    fontSize: Math.max(fontSize, smallestText),
  });
  const marks = trendMarks(picture);
  for (const source of Object.keys(madeFrom) as (keyof TrendMarks)[]) {
    const changed = picture[madeFrom[source]] !== drawn?.[madeFrom[source]];
    if (changed) view.setRows(source, marks[source]);
  }
  view.draw(renderer);
}
