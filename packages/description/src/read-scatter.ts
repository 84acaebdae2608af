import { valueOf } from "@commons-widgets/table";
import { correlate, type Correlation } from "./correlation.js";
import { formatMeasure, type MeasureFormat } from "./measure-format.js";
import { titleOf } from "./measure-title.js";
import { medianLine, outlyingOf, type MedianLine } from "./median-line.js";
import { nameAreas, nameText } from "./names.js";
import type { ScatterArea, ScatterFacts } from "./scatter-facts.js";
import { CORRELATION_AREAS } from "./scatter-thresholds.js";
import { withArticle } from "./phrases/en-GB/words.js";
import { readLink, type Link } from "./read-link.js";

/** An area that has both values, and what to call it in a sentence. */
export interface ScatterPoint extends ScatterArea {
  readonly label: string;
  /** Its value across, in that measure's unit. */
  readonly x: number;
  /** Its value up, in that measure's unit. */
  readonly y: number;
}

/** How one of the two measures is called and written. */
export interface SideReading {
  readonly title: string;
  /** The title with its unit. */
  readonly measure: string;
  readonly format: MeasureFormat;
}

/** The facts of a scatter plot put in order: the same whatever order they came in. */
export interface ScatterReading {
  readonly across: SideReading;
  readonly up: SideReading;
  readonly place: string;
  /** What to call each area, by its code. */
  readonly labels: ReadonlyMap<string, string>;
  /** Every area, by name, then code. */
  readonly areas: readonly ScatterArea[];
  /** Those with both values, from the lowest across to the highest. */
  readonly points: readonly ScatterPoint[];
  /** Absent where no correlation can be stated. */
  readonly correlation?: Correlation;
  readonly link?: Link;
  /** Absent where the points are too few, or all at one place across. */
  readonly line?: MedianLine;
  /** Points unusually far above or below the line, the furthest first. */
  readonly outlying: readonly ScatterPoint[];
}

/** Puts the facts of a scatter plot in order and works out what they come to. */
export function readScatter(facts: ScatterFacts): ScatterReading {
  const areas = [...facts.areas].sort(byName);
  const labels = nameAreas(areas);
  const points = pointsOf(areas, labels);
  const isEnough = points.length >= CORRELATION_AREAS;
  const line = isEnough ? medianLine(points) : undefined;
  const correlation = correlate(
    points.map(({ x }) => x),
    points.map(({ y }) => y),
  );
  return {
    across: readSide(facts, "across"),
    up: readSide(facts, "up"),
    place: withArticle(nameText(facts.place)),
    labels,
    areas,
    points,
    ...(correlation ? { correlation, link: readLink(correlation) } : {}),
    ...(line ? { line } : {}),
    outlying: line ? outlyingOf(points, line) : [],
  };
}

function readSide(facts: ScatterFacts, side: "across" | "up"): SideReading {
  const { measure, period } = facts[side];
  const { title } = measure;
  const values = facts.areas.flatMap((area) => valueOf(area[side].value) ?? []);
  const isShared = facts.across.measure.title === facts.up.measure.title;
  const told = isShared && period ? `${title}, ${period.label}` : title;
  return {
    ...titleOf({ measure: { ...measure, title: told } }),
    format: formatMeasure(measure, values),
  };
}

function pointsOf(
  areas: readonly ScatterArea[],
  labels: ReadonlyMap<string, string>,
): readonly ScatterPoint[] {
  return areas
    .flatMap((area): ScatterPoint[] => {
      const [x, y] = [valueOf(area.across.value), valueOf(area.up.value)];
      if (x === undefined || y === undefined) return [];
      return [{ ...area, x, y, label: labels.get(area.code) ?? area.code }];
    })
    .sort((a, b) => a.x - b.x || a.y - b.y);
}

function byName(a: ScatterArea, b: ScatterArea): number {
  return (
    a.name.localeCompare(b.name, "en-GB", { numeric: true }) ||
    (a.code < b.code ? -1 : 1)
  );
}
