import { formatNumber } from "@commons-widgets/table";
import type { AreaFact, AreasFacts } from "./facts.js";
import {
  textCell,
  type FigureCell,
  type FigureColumn,
  type FigureTable,
} from "./figure-table.js";
import { columnsOfMeasure } from "./measure-columns.js";
import { nameAreas } from "./names.js";
import { mapSubheading } from "./phrases/en-GB/map.js";
import * as say from "./phrases/en-GB/table.js";
import { rankAll } from "./ranking.js";
import { readMap, type MapReading } from "./read-map.js";

/**
 * The areas of a figure as a table, from the highest value to the lowest, then
 * those without one; those of one value by name.
 *
 * Areas of one name are told apart in the row's header. Limits, marks and the
 * areas around appear where any area has them.
 *
 * @param beside areas compared with: in rows after the others, and not ranked
 */
export function tabulateMap(
  facts: AreasFacts,
  beside: readonly AreaFact[] = [],
): FigureTable {
  const reading = readMap(facts);
  const { measure, title, format, ties, absent } = reading;
  const { geography, period } = facts;
  const ranked = ties.flatMap(({ members }) => members);
  const areas: readonly AreaFact[] = [...ranked, ...absent, ...beside];
  const columns: readonly AreaColumn[] = [
    nameColumn(areas, geography.one),
    ...parentColumns(areas),
    ...columnsOfMeasure("value", measure, title, areas, format),
    rankColumn(reading),
  ];
  const caption = mapSubheading(
    measure,
    geography,
    reading.place,
    period?.label,
  );
  return {
    caption: say.tableCaption(caption, facts.provenance.publisher?.title),
    columns: columns.map(({ column }) => column),
    rows: areas.map((area) => ({
      key: area.code,
      cells: columns.map(({ cellOf }) => cellOf(area)),
    })),
  };
}

interface AreaColumn {
  readonly column: FigureColumn;
  readonly cellOf: (area: AreaFact) => FigureCell;
}

function nameColumn(areas: readonly AreaFact[], one: string): AreaColumn {
  const names = nameAreas(areas, Infinity);
  return {
    column: { key: "name", heading: say.areaHeading(one), numeric: false },
    cellOf: ({ code }) => textCell(names.get(code) ?? code),
  };
}

function parentColumns(areas: readonly AreaFact[]): readonly AreaColumn[] {
  const parents = new Set(areas.map(({ parentName }) => parentName));
  if (parents.size < 2) return [];
  return [
    {
      column: { key: "parent", heading: say.parentHeading(), numeric: false },
      cellOf: ({ parentName = "" }) => textCell(parentName),
    },
  ];
}

function rankColumn({ present, format }: MapReading): AreaColumn {
  const ranks = new Map(
    [...rankAll(present, format)].map(([{ code }, rank]) => [code, rank]),
  );
  return {
    column: { key: "rank", heading: say.rankHeading(), numeric: true },
    cellOf: ({ code }) => {
      const found = ranks.get(code);
      if (!found) return { text: say.unrankedText() };
      const { rank, tied } = found;
      const text = say.rankText(formatNumber(rank), tied);
      return { text, sort: rank, value: rank };
    },
  };
}
