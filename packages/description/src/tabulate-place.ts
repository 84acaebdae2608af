import type { PlaceFacts } from "./facts.js";
import { textCell, type FigureTable } from "./figure-table.js";
import { columnsOfMeasure } from "./measure-columns.js";
import { nameText } from "./names.js";
import { areaHeading, tableCaption } from "./phrases/en-GB/table.js";
import { placeSubheading } from "./phrases/en-GB/place.js";
import { AREA_WORDS } from "./phrases/en-GB/series-words.js";
import { formatOfPlace } from "./place-words.js";
import { titleOf } from "./measure-title.js";
import { tabulateLines } from "./tabulate-lines.js";

/**
 * One area as a table: a row for each period where there is a series, else one
 * row with its value.
 */
export function tabulatePlace(facts: PlaceFacts): FigureTable {
  const { area, series = [], provenance, period } = facts;
  const { measure, title } = titleOf(facts);
  const format = formatOfPlace(facts);
  const label = nameText(area.name, Infinity) || area.code;
  const parent = area.parentName && nameText(area.parentName, Infinity);
  const captionOf = (dated: typeof period) =>
    tableCaption(
      placeSubheading(measure, label, parent, dated),
      provenance.publisher?.title,
    );
  if (series.length > 0)
    return tabulateLines(
      captionOf(undefined),
      series.map((point) => point.period),
      [
        {
          key: "value",
          heading: measure,
          name: title,
          points: series,
          isWhole: true,
        },
      ],
      format,
    );
  const columns = columnsOfMeasure("value", measure, title, [facts], format);
  const heading = areaHeading(facts.peers?.geography.one ?? AREA_WORDS.one);
  return {
    caption: captionOf(period),
    columns: [
      { key: "name", heading, numeric: false },
      ...columns.map(({ column }) => column),
    ],
    rows: [
      {
        key: area.code,
        cells: [textCell(label), ...columns.map(({ cellOf }) => cellOf(facts))],
      },
    ],
  };
}
