import type { PairFacts } from "@commons-widgets/description";
import type { DotStep } from "./dot-step.js";

/** One value of a row, and which it is. */
export interface ValueWords {
  /** "2011", "females"; empty where every row has only one value. */
  readonly side: string;
  /** The value with its unit, or why there is none. */
  readonly value: string;
  /** " (range 34.1% to 41.8%)", or an empty text without both limits. */
  readonly range: string;
  /** "provisional", or an empty text. */
  readonly status: string;
}

/** What is known of one row, each part on its own. */
export interface RowWords {
  readonly name: string;
  readonly values: readonly ValueWords[];
  /** "up 1.2 percentage points"; absent where there are no two values. */
  readonly step?: string;
}

/**
 * A row as a screen reader says it: "Halton, 2011: 7.1%; 2024: 4.0%; down 3.1
 * percentage points. 2 of 6."
 */
export function rowSentence(
  { name, values, step }: RowWords,
  index: number,
  count: number,
): string {
  const said = values.map(({ side, value, range, status }) => {
    const text = [value + range, status].filter(Boolean).join(", ");
    return side === "" ? text : `${side}: ${text}`;
  });
  const [first = "", ...rest] = [...said, ...(step ? [step] : [])];
  const lead = values[0]?.side === "" ? `${name}: ` : `${name}, `;
  return `${lead}${[first, ...rest].join("; ")}. ${index + 1} of ${count}.`;
}

/** The values of a row beside its dots: "7.1% to 4.0%", "58.7 and 61.2". */
export function rowNumbers(
  values: readonly ValueWords[],
  by: PairFacts["by"] | undefined,
): string {
  const join = by === "period" ? " to " : " and ";
  return values.map(({ value }) => value).join(join);
}

/** Said where the axis leaves zero out. */
export function axisNote(lowest: string): string {
  return `The axis starts at ${lowest}, not at zero.`;
}

/** What the key calls a dashed line between two dots. */
export function unclearLabel(by: PairFacts["by"]): string {
  return by === "period"
    ? "Ranges overlap: no clear change"
    : "Ranges overlap: similar";
}

/** What the key calls a whisker. */
export function whiskerLabel(): string {
  return "95% confidence interval";
}

/** How the list of rows is named. */
export function walkLabel(measure: string, many: string): string {
  return `Dot plot of ${measure}, all ${many}`;
}

/** Which keys to begin with. */
export function keyHint(): string {
  return "On the chart, arrow keys move from row to row; press ? for help.";
}

/** What is said where a key leads nowhere. */
export function edgeWords(step: DotStep): string {
  if (step.kind === "extreme") return "No row has a value.";
  const isStart = step.kind === "end" ? step.end === "first" : step.by < 0;
  return isStart ? "This is the first row." : "This is the last row.";
}
