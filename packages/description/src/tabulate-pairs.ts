import type { AreaFact } from "./facts.js";
import { subheadingOfPairs } from "./describe-pairs.js";
import {
  textCell,
  type FigureCell,
  type FigureColumn,
  type FigureTable,
} from "./figure-table.js";
import { columnsOfMeasure } from "./measure-columns.js";
import { nameAreas } from "./names.js";
import type { PairFacts } from "./pair-facts.js";
import * as sayTable from "./phrases/en-GB/pairs-table.js";
import * as say from "./phrases/en-GB/table.js";
import { startSentence } from "./phrases/en-GB/words.js";
import { readPairs, type PairReading } from "./read-pairs.js";
import { stepInWords } from "./step-in-words.js";

interface PairColumn {
  readonly column: FigureColumn;
  readonly cellOf: (code: string) => FigureCell;
}

/**
 * Pairs of values as a table, in the order in which the facts have them: each
 * value with its limits and marks where any has them, and what lies between.
 */
export function tabulatePairs(facts: PairFacts): FigureTable {
  const reading = readPairs(facts);
  const { first, second, provenance } = facts;
  const columns: readonly PairColumn[] = [
    nameColumn(first.areas, first.geography.one),
    ...parentColumns(first.areas),
    ...sideColumns("first", reading.sides[0], first.areas, reading),
    ...sideColumns("second", reading.sides[1], second.areas, reading),
    stepColumn(facts, reading),
  ];
  return {
    caption: say.tableCaption(
      subheadingOfPairs(facts, reading),
      provenance.publisher?.title,
    ),
    columns: columns.map(({ column }) => column),
    rows: first.areas.map(({ code }) => ({
      key: code,
      cells: columns.map(({ cellOf }) => cellOf(code)),
    })),
  };
}

function nameColumn(areas: readonly AreaFact[], one: string): PairColumn {
  const names = nameAreas(areas, Infinity);
  return {
    column: { key: "name", heading: say.areaHeading(one), numeric: false },
    cellOf: (code) => textCell(names.get(code) ?? code),
  };
}

function parentColumns(areas: readonly AreaFact[]): readonly PairColumn[] {
  const parents = new Map(areas.map((one) => [one.code, one.parentName ?? ""]));
  if (new Set(parents.values()).size < 2) return [];
  return [
    {
      column: { key: "parent", heading: say.parentHeading(), numeric: false },
      cellOf: (code) => textCell(parents.get(code) ?? ""),
    },
  ];
}

function sideColumns(
  key: string,
  side: string,
  areas: readonly AreaFact[],
  { format }: PairReading,
): readonly PairColumn[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const heading = startSentence(side);
  return columnsOfMeasure(key, heading, heading, areas, format).map(
    ({ column, cellOf }) => ({
      column,
      cellOf: (code) => {
        const area = byCode.get(code);
        return area ? cellOf(area) : { text: say.noRemarkText() };
      },
    }),
  );
}

function stepColumn(facts: PairFacts, reading: PairReading): PairColumn {
  const steps = new Map(reading.whole.map(({ code, step }) => [code, step]));
  return {
    column: {
      key: "step",
      heading: sayTable.stepHeading(facts.by),
      numeric: false,
    },
    cellOf: (code) => {
      const step = steps.get(code);
      if (!step) return { text: sayTable.noStepText() };
      const { kind, change } = step;
      const text = stepInWords(facts, reading, step);
      // A file must not tell a change either where the intervals overlap.
      return kind === "similar"
        ? { text, sort: change }
        : { text, sort: change, value: change };
    },
  };
}
