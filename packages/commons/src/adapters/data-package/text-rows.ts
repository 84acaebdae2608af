import {
  CutOffError,
  TooManyRowsError,
  UnreadableError,
} from "../../failures.js";
import { decodeText, parseJson, refuseHtml } from "../../decode.js";
import { isObject } from "../../json.js";
import { cellText } from "../../portal/cell-text.js";
import { readDelimited, type TextRow } from "./delimited.js";

/** Rows of text as they stand in a file, the header apart. */
export interface TextRows {
  readonly header: readonly string[];
  readonly rows: readonly TextRow[];
  /** Whether the file stops without a line end, as one that was cut off does. */
  readonly endsInside: boolean;
}

/** How a file's bytes are to be read. */
export interface FileFormat {
  /** `csv`, `tsv` or `json`. */
  readonly format: string;
  /** WHATWG label such as `windows-1252`; UTF-8 where absent. */
  readonly encoding?: string;
  /** How many bytes it has at least; not checked where absent. */
  readonly bytes?: number;
}

/**
 * Reads a file's bytes as rows of text: comma or tab separated, or JSON (a list
 * of objects, or a list of lists whose first is the header).
 *
 * @throws {CutOffError} where it is shorter than promised
 * @throws {UnreadableError} where it is empty, a web page, or not of that format
 * @throws {TooManyRowsError} where it is longer than `maxRows`
 */
export function readTextRows(
  bytes: Uint8Array,
  { format, encoding, bytes: promised = 0 }: FileFormat,
  url: string,
  maxRows: number,
): TextRows {
  if (bytes.length < promised) throw new CutOffError(url);
  if (format === "json") return jsonRows(parseJson(bytes, url), url, maxRows);
  const text = decodeText(bytes, url, encoding);
  refuseHtml(text, url, format.toUpperCase());
  const delimiter = format === "tsv" ? "\t" : ",";
  const [header, ...rows] = readDelimited(text, delimiter, url);
  if (!header) throw new UnreadableError(url, "it is empty.");
  return {
    header: header.cells.map((name) => name.trim()),
    rows: limitRows(rows, url, maxRows),
    endsInside: !/[\r\n]$/.test(text),
  };
}

function limitRows(
  rows: readonly TextRow[],
  url: string,
  maxRows: number,
): readonly TextRow[] {
  if (rows.length <= maxRows) return rows;
  throw new TooManyRowsError(url, rows.length, maxRows);
}

function jsonRows(json: unknown, url: string, maxRows: number): TextRows {
  if (!Array.isArray(json))
    throw new UnreadableError(url, "it is JSON but not a list of rows.");
  const [header = [], ...lists] = listsOf(json, url);
  const rows = lists.map((cells, index) => ({ cells, line: index + 1 }));
  return { header, rows: limitRows(rows, url, maxRows), endsInside: false };
}

/** The rows as lists of text, the names of the columns first. */
function listsOf(
  items: readonly unknown[],
  url: string,
): readonly (readonly string[])[] {
  if (items.every(isObject)) {
    const header = new Set<string>();
    for (const item of items)
      for (const name of Object.keys(item)) header.add(name);
    const names = [...header];
    return [
      names,
      ...items.map((item) => names.map((name) => textOf(item, name))),
    ];
  }
  if (items.every((item): item is readonly unknown[] => Array.isArray(item)))
    return items.map((item) => item.map(cellText));
  throw new UnreadableError(url, "its rows are neither objects nor lists.");
}

function textOf(item: Readonly<Record<string, unknown>>, name: string): string {
  return Object.hasOwn(item, name) ? cellText(item[name]) : "";
}
