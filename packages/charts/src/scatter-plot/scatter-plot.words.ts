import {
  absenceWords,
  statusWords,
  type MeasureFormat,
  type ScatterValue,
} from "@commons-widgets/description";
import { isAbsent } from "@commons-widgets/table";
import type { ScatterStep } from "./scatter-step.js";

/** What is known of one point, each part on its own. */
export interface PointWords {
  readonly name: string;
  /** "Crime score 1.22 (range 1.10 to 1.34)". */
  readonly across: string;
  readonly up: string;
  /** What marks it out among the others; may be empty. */
  readonly note: string;
}

/** A measure's title with an area's value of it, its range and its mark. */
export function valueWords(
  title: string,
  { value, status, lower, upper }: ScatterValue,
  format: MeasureFormat,
): string {
  if (isAbsent(value)) return `${title} ${absenceWords(value.reason)}`;
  const limits = {
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
  const mark = status ? `, ${statusWords(status)}` : "";
  return `${title} ${format.value(value)}${format.range(limits)}${mark}`;
}

/** Said of a point far from the median line. */
export function outlyingNote(isAbove: boolean): string {
  return `far ${isAbove ? "above" : "below"} the median line`;
}

/**
 * A point as one sentence for a screen reader, with its place across: "Anfield:
 * Crime score 1.22, Health score 2.01. 96 of 126."
 */
export function pointSentence(
  { name, across, up, note }: PointWords,
  place: number,
  count: number,
): string {
  const said = [across, up, note].filter(Boolean).join(", ");
  return `${name}: ${said}. ${place} of ${count}.`;
}

/** How the list of points is named. */
export function walkLabel(across: string, up: string): string {
  return `Scatter plot of ${across} against ${up}, from lowest to highest across`;
}

/** Which keys to begin with. */
export function keyHint(): string {
  return "On the plot, arrow keys move from point to point; press ? for help.";
}

/** What is said where a key leads nowhere. */
export function edgeWords(step: ScatterStep, title: string): string {
  const end =
    step.kind === "next"
      ? step.by > 0
        ? "higher"
        : "lower"
      : step.end === "highest"
        ? "higher"
        : "lower";
  return `No ${end} value of ${title}.`;
}

/** Which measure an axis is of: "Across: Crime score". */
export function axisTitle(side: "across" | "up", measure: string): string {
  return `${side === "across" ? "Across" : "Up"}: ${measure}`;
}

/** What the key calls points that are filled and small. */
export function plainLabel(one: string): string {
  return `One ${one}`;
}

/** What the key calls hollow points. */
export function outlyingLabel(): string {
  return "Far from the median line";
}

/** What the key calls the dashed line. */
export function lineLabel(): string {
  return "Median line";
}

/** Said under every plot whose correlation is stated. */
export function notCauseNote(): string {
  return "This does not show that one causes the other.";
}

/** How many areas the keys do not reach. */
export function unreachedNote(count: number): string {
  return count === 1
    ? "One more area is in the table."
    : `${count} more areas are in the table.`;
}
