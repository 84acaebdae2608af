import {
  trendMarks,
  type LineMark,
  type TrendMarks,
} from "../trend-chart/trend-chart.marks.js";
import type { TrendPicture } from "../trend-chart/trend-chart.picture.js";
import { ChartView } from "./chart-view.js";
import { functions, runtime } from "./generated/trend-chart.js";
import { SVGRenderer, SVGStringRenderer, type Renderer } from "./parts.js";

const smallestText = 12;

/** Points of lines drawn at once; of more, the page would feel the time. */
const atOnce = 2000;

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
 * Lines of very many points are drawn in parts, so that the page stays quick:
 * the first at once, the others each in a task of its own.
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
  let rest = show(view, renderer, picture);
  let timer = drawRest();
  return {
    update(next) {
      const isWhole = rest.length === 0;
      clearTimeout(timer);
      renderer.resize(...frame(next));
      rest = show(view, renderer, next, isWhole ? drawn : undefined);
      drawn = next;
      timer = drawRest();
    },
    finalize() {
      clearTimeout(timer);
      element.replaceChildren();
    },
  };

  function drawRest(): ReturnType<typeof setTimeout> | undefined {
    if (rest.length === 0) return undefined;
    return setTimeout(() => {
      view.addRows("lines", rest.slice(0, atOnce));
      rest = rest.slice(atOnce);
      view.draw(renderer);
      timer = drawRest();
    });
  }
}

/**
 * A trend as the text of an SVG document: the same picture as in a page,
 * without one. Colours and font stay names that a page's styles resolve.
 */
export function renderTrendSvg(picture: TrendPicture): string {
  const renderer = new SVGStringRenderer().initialize(null, ...frame(picture));
  const view = new ChartView({ functions, runtime });
  show(view, renderer, picture, undefined, Infinity);
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

/**
 * Draws a picture, of its lines the first points.
 *
 * @param drawn what the view shows now, whole; what is the same is kept
 * @returns the rows of the lines that are left to draw, those on top last
 */
function show(
  view: ChartView,
  renderer: Renderer,
  picture: TrendPicture,
  drawn?: TrendPicture,
  most = atOnce,
): readonly LineMark[] {
  const { width, height, padding, xDomain, yDomain, fontSize } = picture;
  view.setSignals({
    width: Math.max(0, width - padding.left - padding.right),
    height: Math.max(0, height - padding.top - padding.bottom),
    xDomain,
    yDomain,
    fontSize: Math.max(fontSize, smallestText),
  });
  const marks = trendMarks(picture);
  const isSame = picture.points === drawn?.points;
  const rest = isSame ? [] : marks.lines.slice(most);
  const first = { ...marks, lines: marks.lines.slice(0, most) };
  for (const source of Object.keys(madeFrom) as (keyof TrendMarks)[]) {
    const changed = picture[madeFrom[source]] !== drawn?.[madeFrom[source]];
    if (changed) view.setRows(source, first[source]);
  }
  view.draw(renderer);
  return rest;
}
