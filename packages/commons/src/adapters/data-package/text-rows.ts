import {
  CutOffError,
  TooManyRowsError,
  UnreadableError,
} from "../../failures.js";
import { decodeText, refuseHtml } from "../../decode.js";
import { readDelimited, type TextRow } from "./delimited.js";

/** Rows of text as they stand in a file, the header apart. */
export interface TextRows {
  readonly header: readonly string[];
  readonly rows: readonly TextRow[];
}

/** How a file's bytes are to be read. */
export interface FileFormat {
  /** `tsv`, or commas between the cells. */
  readonly format: string;
  /** WHATWG label such as `windows-1252`; UTF-8 where absent. */
  readonly encoding?: string;
  /** How many bytes it has at least; not checked where absent. */
  readonly bytes?: number;
}

/**
 * Reads a file's bytes as rows of text with commas or tabs between the cells.
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
  const text = decodeText(bytes, url, encoding);
  refuseHtml(text, url, format.toUpperCase());
  const delimiter = format === "tsv" ? "\t" : ",";
  const [header, ...rows] = readDelimited(text, delimiter, url);
  if (!header) throw new UnreadableError(url, "it is empty.");
  return {
    header: header.cells.map((name) => name.trim()),
    rows: limitRows(rows, url, maxRows),
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
