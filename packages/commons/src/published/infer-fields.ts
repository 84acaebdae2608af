import type { InferredReadings } from "../portal/infer-readings.js";
import { visitData } from "./data-rows.js";
import { inferTexts, type ColumnTexts } from "./infer-texts.js";
import type { PublishedText } from "./published-encoding.js";
import type { Layout } from "./published-layout.js";
import type { PublishedRow } from "./published-row.js";
import { TableEnd } from "./table-end.js";

const DISTINCT_TEXTS = 5000;

/**
 * Finds out what the columns of a file are for where nothing says it, from the
 * first few thousand distinct texts of each column. A later text that does not
 * fit is listed as unreadable. Totals and notes below the table say nothing of
 * its columns.
 */
export function inferFields(
  text: PublishedText,
  layout: Layout,
  url: string,
): InferredReadings {
  const columns = layout.names.map((name) => ({
    name,
    texts: new Set<string>(),
  }));
  const addCells = (cells: readonly string[]) => {
    columns.forEach(({ texts }, index) => {
      const cell = cells[index]?.trim() ?? "";
      if (cell !== "" && texts.size < DISTINCT_TEXTS) texts.add(cell);
    });
  };
  const end = new TableEnd(columns.length);
  let held: (readonly string[])[] = [];
  const addRow = (row: PublishedRow) => {
    end.add(row);
    held.push(row.cells);
    // While a row may be the first below the table, it waits.
    if (end.suspects.length > 0) return;
    held.forEach(addCells);
    held = [];
  };
  visitData(text, layout, url, addRow, () => {
    end.blank();
  });
  return inferTexts(columns, recordsOf(columns));
}

/** The distinct texts of each column below one another. */
function recordsOf(columns: readonly ColumnTexts[]) {
  const lists = columns.map(({ name, texts }) => [name, [...texts]] as const);
  const length = Math.max(0, ...lists.map(([, texts]) => texts.length));
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(lists.map(([name, texts]) => [name, texts[row]])),
  );
}
