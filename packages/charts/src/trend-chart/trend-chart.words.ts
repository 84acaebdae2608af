import {
  absenceWords,
  statusWords,
  type MeasureFormat,
  type SeriesPoint,
} from "@commons-widgets/description";
import { isAbsent } from "@commons-widgets/table";
import type { TrendStep } from "./trend-step.js";

/** What is known of one point, each part on its own. */
export interface PointWords {
  readonly name: string;
  readonly period: string;
  /** The value with its unit, or why there is none. */
  readonly value: string;
  /** " (range 34.1% to 41.8%)", or an empty text without both limits. */
  readonly range: string;
  /** Its mark and its change, those there are. */
  readonly notes: readonly string[];
}

/**
 * Says what is known of one point.
 *
 * @param previous the point before it in time, where there is one
 */
export function pointWords(
  name: string,
  point: SeriesPoint,
  previous: SeriesPoint | undefined,
  format: MeasureFormat,
): PointWords {
  const { value, status } = point;
  const period = point.period.label;
  if (isAbsent(value))
    return {
      name,
      period,
      value: absenceWords(value.reason),
      range: "",
      notes: [],
    };
  const notes = [
    status ? statusWords(status) : "",
    changeWords(value, previous, format),
  ].filter((note) => note !== "");
  return {
    name,
    period,
    value: format.value(value),
    range: format.range(point),
    notes,
  };
}

/**
 * The same as one sentence for a screen reader, with its place in the line:
 * "Liverpool, 2019: 4.1%, up 0.3 percentage points from 2018. 19 of 25."
 */
export function pointSentence(
  { name, period, value, range, notes }: PointWords,
  position: string,
): string {
  const said = [value + range, ...notes].join(", ");
  return `${name}, ${period}: ${said}. ${position}.`;
}

/** "up 0.3 percentage points from 2018", or nothing to compare with. */
function changeWords(
  value: number,
  previous: SeriesPoint | undefined,
  format: MeasureFormat,
): string {
  if (!previous || isAbsent(previous.value)) return "";
  const change = format.difference(previous.value, value);
  if (change === 0) return `the same as ${previous.period.label}`;
  const way = change > 0 ? "up" : "down";
  return `${way} ${format.change(change)} from ${previous.period.label}`;
}

/** "19 of 25". */
export function positionWords(index: number, count: number): string {
  return `${index + 1} of ${count}`;
}

/** Said where the vertical axis leaves zero out. */
export function axisNote(lowest: string): string {
  return `The vertical axis starts at ${lowest}, not at zero.`;
}

/** How the list of points is named. */
export function walkLabel(measure: string): string {
  return `Chart of ${measure}, every point`;
}

/** Which keys to begin with. */
export function keyHint(): string {
  return "On the chart, arrow keys move from point to point; press ? for help.";
}

/** What is said where a key leads nowhere. */
export function edgeWords(step: TrendStep, period: string): string {
  switch (step.kind) {
    case "time":
    case "end":
      return step.kind === "time" && step.by < 0
        ? "Start of the line: no earlier period."
        : "End of the line: no later period.";
    case "across":
      return `No ${step.way} value in ${period}.`;
    case "line":
      return step.by < 0 ? "No line ends higher." : "No line ends lower.";
    case "extreme":
      return "This line has no value.";
  }
}

/** What the key calls the lines that are grey. */
export function greyWords(count: number): string {
  return count === 1 ? "1 other place" : `${count} other places`;
}

/** What the key calls the shaded band. */
export function bandLabel(): string {
  return "95% confidence interval";
}

/** What the key calls a hollow marker. */
export function hollowLabel(): string {
  return "Provisional value";
}

/** Said in the chart's place where its drawing cannot be fetched. */
export function notDrawnWords(): string {
  return "The chart could not be drawn. Its values are in the table.";
}
