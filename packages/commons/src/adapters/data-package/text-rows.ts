import { csvParseRows, tsvParseRows } from "d3-dsv";
import { UnreadableError } from "../../failures.js";
import { decodeText, isObject, parseJson, refuseHtml } from "../../json.js";
import type { TextRows } from "./read-rows.js";

/**
 * Reads a file's bytes as rows of text: comma or tab separated, or JSON (a list
 * of objects, or a list of lists whose first is the header).
 *
 * @param format `csv`, `tsv` or `json`
 * @throws {UnreadableError} where it is empty, a web page, not of that format,
 *   or longer than `maxRows`
 */
export function readTextRows(
  bytes: Uint8Array,
  format: string,
  url: string,
  maxRows: number,
): TextRows {
  const rows =
    format === "json"
      ? jsonRows(parseJson(bytes, url), url)
      : delimitedRows(decodeText(bytes), format, url);
  const [header, ...rest] = rows;
  if (!header) throw new UnreadableError(url, "it is empty.");
  if (rest.length > maxRows)
    throw new UnreadableError(
      url,
      `it has ${rest.length} rows and at most ${maxRows} are read in a page.`,
    );
  return { header, rows: rest, firstLine: 2 };
}

function delimitedRows(
  text: string,
  format: string,
  url: string,
): readonly (readonly string[])[] {
  refuseHtml(text, url, format.toUpperCase());
  // The rows parser: the one that makes objects compiles code, which a strict policy forbids.
  const parse = format === "tsv" ? tsvParseRows : csvParseRows;
  const rows = parse(text);
  const isBlank = (row: readonly string[]) => row.length === 1 && row[0] === "";
  return rows.filter((row) => !isBlank(row));
}

function jsonRows(json: unknown, url: string): readonly (readonly string[])[] {
  if (!Array.isArray(json))
    throw new UnreadableError(url, "it is JSON but not a list of rows.");
  const items: readonly unknown[] = json;
  if (items.every(isObject)) {
    const header = [...new Set(items.flatMap((item) => Object.keys(item)))];
    const rows = items.map((item) =>
      header.map((name) =>
        Object.hasOwn(item, name) ? textOf(item[name]) : "",
      ),
    );
    return [header, ...rows];
  }
  if (items.every((item): item is readonly unknown[] => Array.isArray(item)))
    return items.map((item) => item.map(textOf));
  throw new UnreadableError(url, "its rows are neither objects nor lists.");
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean")
    return String(value);
  return "";
}
