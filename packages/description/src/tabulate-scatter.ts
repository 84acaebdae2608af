import { isAbsent, valueOf } from "@commons-widgets/table";
import { textCell, type FigureTable } from "./figure-table.js";
import { columnsOfMeasure } from "./measure-columns.js";
import { nameAreas } from "./names.js";
import { subheadingOf } from "./describe-scatter.js";
import type { ScatterArea, ScatterFacts } from "./scatter-facts.js";
import * as say from "./phrases/en-GB/table.js";
import { readScatter, type ScatterReading } from "./read-scatter.js";

/**
 * Two measures of the same areas as a table: both values of each area with
 * their limits and marks, from the highest across to the lowest, then those
 * without one, by name. An area that only one dataset has is there too.
 */
export function tabulateScatter(facts: ScatterFacts): FigureTable {
  const reading = readScatter(facts);
  const areas = inOrder(reading);
  const names = nameAreas(areas, Infinity);
  const hasParents =
    new Set(areas.map(({ parentName }) => parentName)).size > 1;
  const across = columnsOf("across", areas, reading);
  const up = columnsOf("up", areas, reading);
  return {
    caption: say.tableCaption(
      subheadingOf(facts, reading),
      facts.provenance.publisher?.title,
    ),
    columns: [
      {
        key: "name",
        heading: say.areaHeading(facts.geography.one),
        numeric: false,
      },
      ...(hasParents
        ? [{ key: "parent", heading: say.parentHeading(), numeric: false }]
        : []),
      ...[...across, ...up].map(({ column }) => column),
    ],
    rows: areas.map((area) => ({
      key: area.code,
      cells: [
        textCell(names.get(area.code) ?? area.code),
        ...(hasParents ? [textCell(area.parentName ?? "")] : []),
        ...across.map(({ cellOf }) => cellOf(area.across)),
        ...up.map(({ cellOf }) => cellOf(area.up)),
      ],
    })),
  };
}

function columnsOf(
  side: "across" | "up",
  areas: readonly ScatterArea[],
  reading: ScatterReading,
) {
  const { measure, title, format } = reading[side];
  const values = areas.map((area) => area[side]);
  return columnsOfMeasure(side, measure, title, values, format);
}

function inOrder({ areas }: ScatterReading): readonly ScatterArea[] {
  const valued = areas.filter(({ across }) => !isAbsent(across.value));
  const rest = areas.filter(({ across }) => isAbsent(across.value));
  const heightOf = ({ across }: ScatterArea) => valueOf(across.value) ?? 0;
  return [...valued.sort((a, b) => heightOf(b) - heightOf(a)), ...rest];
}
