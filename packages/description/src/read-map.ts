import { isAbsent, valueOf } from "@commons-widgets/table";
import type { AreaFact, AreasFacts } from "./facts.js";
import { hasLimits } from "./limits.js";
import { formatMeasure, type MeasureFormat } from "./measure-format.js";
import { titleOf } from "./measure-title.js";
import { nameAreas, nameText } from "./names.js";
import { withArticle } from "./phrases/en-GB/words.js";
import { rankTies, type Tie } from "./ranking.js";

/** An area with a value, and what to call it in a sentence. */
export interface PresentArea extends AreaFact {
  readonly value: number;
  readonly label: string;
}

/** The facts of many areas put in order: the same whatever order they came in. */
export interface MapReading {
  readonly title: string;
  /** The title with its unit. */
  readonly measure: string;
  readonly place: string;
  readonly format: MeasureFormat;
  /** What to call each area, by its code. */
  readonly labels: ReadonlyMap<string, string>;
  /** By name, then code. */
  readonly present: readonly PresentArea[];
  /** By name, then code. */
  readonly absent: readonly AreaFact[];
  /** From the highest value to the lowest. */
  readonly ties: readonly Tie<PresentArea>[];
  /** Whether every value has both its 95% limits. */
  readonly hasLimits: boolean;
}

/** Puts the facts of many areas in order and settles how its numbers are written. */
export function readMap(facts: AreasFacts): MapReading {
  const areas = [...facts.areas].sort(compareAreas);
  const labels = nameAreas(areas);
  const present = areas.flatMap((area): PresentArea[] => {
    const value = valueOf(area.value);
    const label = labels.get(area.code) ?? area.code;
    return value === undefined ? [] : [{ ...area, value, label }];
  });
  const format = formatMeasure(
    facts.measure,
    present.map(({ value }) => value),
  );
  return {
    ...titleOf(facts),
    place: withArticle(nameText(facts.place)),
    format,
    labels,
    present,
    absent: areas.filter(({ value }) => isAbsent(value)),
    ties: rankTies(present, format),
    hasLimits: present.length > 0 && present.every(hasLimits),
  };
}

function compareAreas(a: AreaFact, b: AreaFact): number {
  return (
    a.name.localeCompare(b.name, "en-GB", { numeric: true }) ||
    (a.code < b.code ? -1 : 1)
  );
}
