import {
  absenceWords,
  describeTable,
  formatMeasure,
  nameAreas,
  stateOfTable,
  type AreaFact,
  type AreasFacts,
  type MeasureFormat,
} from "@commons-widgets/description";
import type { AreaData } from "@commons-widgets/element-kit";
import { isAbsent, withStep, type Field } from "@commons-widgets/table";
import { scaleValues } from "../../scale/value-scale.js";
import { readRankingFacts } from "../bar-chart.facts.js";
import {
  barsOf,
  gapOf,
  limitsOf,
  type Bar,
  type BarModel,
  type BarRow,
  type BarStop,
  type Slot,
} from "../bar-chart.model.js";
import { barSentence, positionWords } from "../bar-chart.words.js";
import { chooseBars } from "../choose-bars.js";
import { partLabels } from "./part-labels.js";
import { readParts, type PartsFacts, type PartsQuery } from "./parts.facts.js";
import * as say from "./parts.words.js";

/**
 * Makes the model of a bar chart of several measures, side by side or stacked.
 * Measures that must not be stacked stand side by side, and the coverage line
 * says why.
 *
 * @throws {CommonsError} where the query names a measure, period or area that
 *   the data have not, or measures that are not in one unit
 */
export function buildParts(data: AreaData, query: PartsQuery): BarModel {
  const parts = readParts(data, query);
  const [first] = parts.columns;
  const facts = {
    ...readRankingFacts(data, {
      ...query,
      measure: first.measure.name,
      compare: undefined,
    }),
    areas: first.areas,
  };
  const words = describeTable(parts);
  const { common, labels } = partLabels(
    parts.columns.map(({ measure }) => measure.title),
  );
  const stops = stopsOf(parts, facts, labels);
  const bars = barsOf(stops);
  return {
    state: stateOfTable(parts),
    words: parts.refusal
      ? { ...words, coverage: `${parts.refusal} ${words.coverage}` }
      : words,
    facts,
    parts,
    provenance: withStep(
      first.provenance,
      `Took ${parts.columns.length} measures.`,
    ),
    stops,
    scale: scaleValues(
      bars.flatMap(({ to, limits = [] }) => [to, ...limits]),
      first.measure.unit,
      "zero",
    ),
    legend: labels,
    axisTitle: say.axisTitle(common, first.measure.unit?.label ?? ""),
    hasLimits: bars.some(({ limits }) => limits !== undefined),
    isWhole: stops.every(({ kind }) => kind === "bar"),
  };
}

function stopsOf(
  parts: PartsFacts,
  { ends, highlighted }: ReturnType<typeof readRankingFacts>,
  labels: readonly string[],
): readonly BarStop[] {
  const { areas } = parts.columns[0];
  const names = nameAreas(areas);
  const drawn = chooseBars(
    areas.map((area, index) => ({ area, index })),
    ends,
    ({ area }) => highlighted.includes(area.code),
  );
  const draw = parts.totals
    ? stackedRow(parts.columns, parts.totals, labels)
    : groupedRow(parts.columns, labels);
  return drawn.flatMap(({ thing: { area, index }, skipped }, place) => {
    const { code } = area;
    const { notes, value = "", ...row } = draw(index);
    const words = { name: names.get(code) ?? code, value, range: "", notes };
    const bar: BarRow = {
      kind: "bar",
      key: code,
      tone: highlighted.includes(code) ? "lit" : "plain",
      words,
      sentence: barSentence(words, positionWords(place, drawn.length)),
      ...row,
    };
    return skipped === 0 ? [bar] : [gapOf(skipped, false, code), bar];
  });
}

type Drawn = Pick<BarRow, "bars" | "lanes" | "numbers"> & {
  /** What is said of all parts together. */
  readonly value?: string;
  readonly notes: readonly string[];
};

/** A bar for each measure, one below the other. */
function groupedRow(
  columns: readonly AreasFacts[],
  labels: readonly string[],
): (area: number) => Drawn {
  const written = columns.map(writer);
  return (area) => {
    const facts = columns.flatMap(({ areas }) => areas[area] ?? []);
    const numbers = facts.map((fact, lane) => written[lane]?.text(fact) ?? "");
    return {
      bars: facts.flatMap((fact, lane): Bar[] =>
        isAbsent(fact.value)
          ? []
          : [
              {
                slot: slotAt(lane),
                lane,
                from: 0,
                to: fact.value,
                ...limitsOf(fact),
              },
            ],
      ),
      lanes: columns.length,
      numbers,
      notes: facts.map((fact, lane) =>
        say.partNote(
          labels[lane] ?? "",
          `${numbers[lane] ?? ""}${written[lane]?.range(fact) ?? ""}`,
        ),
      ),
    };
  };
}

/** One bar, its parts end to end; none where a part has no value. */
function stackedRow(
  columns: readonly AreasFacts[],
  totals: AreasFacts,
  labels: readonly string[],
): (area: number) => Drawn {
  const written = columns.map(writer);
  const total = writer(totals);
  return (area) => {
    const facts = columns.flatMap(({ areas }) => areas[area] ?? []);
    const whole = totals.areas[area];
    const value = whole ? total.text(whole) : "";
    let end = 0;
    const bars = facts.map(({ value: part }, index): Bar => {
      const from = end;
      end += Number(part);
      return { slot: slotAt(index), lane: 0, from, to: end };
    });
    return {
      bars: whole && !isAbsent(whole.value) ? bars : [],
      lanes: 1,
      numbers: [value],
      value,
      notes: facts.map((fact, index) =>
        say.partNote(labels[index] ?? "", written[index]?.text(fact) ?? ""),
      ),
    };
  };
}

function slotAt(index: number): Slot {
  return (Math.min(index, 3) + 1) as Slot;
}

interface Writer {
  readonly text: (fact: AreaFact) => string;
  readonly range: (fact: AreaFact) => string;
}

function writer({ measure, areas }: AreasFacts): Writer {
  const format = formatOf(measure, areas);
  return {
    text: ({ value }) =>
      isAbsent(value) ? absenceWords(value.reason) : format.value(value),
    range: (fact) => (isAbsent(fact.value) ? "" : format.range(fact)),
  };
}

function formatOf(measure: Field, areas: readonly AreaFact[]): MeasureFormat {
  return formatMeasure(
    measure,
    areas.flatMap(({ value }) => (isAbsent(value) ? [] : [value])),
  );
}
