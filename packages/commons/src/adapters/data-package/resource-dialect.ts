import { memberAt, objectAt, textAt, type JsonObject } from "../../json.js";
import type { LayoutPromise } from "../../published/published-layout.js";

/**
 * Reads a Table Dialect (Data Package v2) or CSV Dialect (v1) as what is
 * promised of a file's layout.
 *
 * Source: https://datapackage.org/standard/table-dialect/
 *
 * @param format `tsv` makes the delimiter a tab where the dialect names none
 */
export function parseDialect(
  resource: JsonObject,
  format: string,
): LayoutPromise {
  const whole = objectAt(resource, "dialect");
  const dialect = objectAt(whole, "csv") ?? whole;
  const quote = memberAt(dialect, "quoteChar");
  const doubled = memberAt(dialect, "doubleQuote") !== false;
  const escape = textAt(dialect, "escapeChar");
  return {
    delimiter: textAt(dialect, "delimiter") ?? (format === "tsv" ? "\t" : ","),
    comment: textAt(dialect, "commentChar"),
    headerJoin: textAt(dialect, "headerJoin"),
    headerRows: headerRowsOf(dialect),
    ...(typeof quote === "string" ? { quote: quote || null } : {}),
    ...(escape && !doubled ? { escape } : {}),
  };
}

/** Rows are counted from 1 there, and from 0 here. */
function headerRowsOf(
  dialect: JsonObject | undefined,
): readonly number[] | undefined {
  if (memberAt(dialect, "header") === false) return [];
  const rows = memberAt(dialect, "headerRows");
  if (!Array.isArray(rows)) return undefined;
  return rows
    .filter((row): row is number => Number.isInteger(row) && row > 0)
    .map((row) => row - 1);
}
