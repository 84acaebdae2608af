import { isAbsent } from "@commons-widgets/table";
import type { ControlFacts } from "./control-facts.js";
import { signalWordsAt } from "./control-words.js";
import { subheadingOfControl } from "./describe-control.js";
import { textCell, type FigureTable } from "./figure-table.js";
import * as say from "./phrases/en-GB/control-full.js";
import { tableCaption } from "./phrases/en-GB/table.js";
import { absenceWords } from "./phrases/en-GB/words.js";
import { readControl, type ControlReading } from "./read-control.js";
import { tabulateLines } from "./tabulate-lines.js";

/**
 * A control chart as a table: a row for each period with its value and the
 * signals it is part of; mean, limits and target stand in the caption.
 */
export function tabulateControl(facts: ControlFacts): FigureTable {
  const reading = readControl(facts);
  const { points, measure, provenance } = facts;
  const table = tabulateLines(
    captionOf(facts, reading, provenance.publisher?.title),
    points.map(({ period }) => period),
    [
      {
        key: "value",
        heading: reading.measure,
        name: reading.title,
        points,
        isWhole: true,
      },
    ],
    reading.format,
  );
  if (!reading.limits) return table;
  const signalAt = (index: number) => {
    const { value } = points[index] ?? {};
    return isAbsent(value)
      ? absenceWords(value.reason)
      : say.signalWords(signalWordsAt(reading, index, measure));
  };
  return {
    ...table,
    columns: [
      ...table.columns,
      { key: "signal", heading: say.signalHeading(), numeric: false },
    ],
    rows: table.rows.map((row, index) => ({
      ...row,
      cells: [...row.cells, textCell(signalAt(index))],
    })),
  };
}

function captionOf(
  facts: ControlFacts,
  reading: ControlReading,
  publisher: string | undefined,
): string {
  const { limits, limitFormat, targetText } = reading;
  const lines = (["mean", "lower", "upper"] as const).flatMap((name) =>
    limits
      ? [[say.LINE_WORDS[name], limitFormat.value(limits[name])] as const]
      : [],
  );
  const target =
    targetText === undefined
      ? []
      : [[say.LINE_WORDS.target, targetText] as const];
  const subheading = subheadingOfControl(facts, reading);
  const all = [...lines, ...target];
  return tableCaption(
    all.length === 0 ? subheading : `${subheading}. ${say.limitsCaption(all)}`,
    publisher,
  );
}
