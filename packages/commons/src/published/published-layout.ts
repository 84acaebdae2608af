import { UnreadableError } from "../failures.js";
import type { Dialect } from "./dialect.js";
import type { PublishedText } from "./published-encoding.js";
import {
  findLikelyHeader,
  findNamedHeader,
  tidyName,
  type Header,
} from "./published-header.js";
import { countFilled, firstRows, type SampleRow } from "./published-rows.js";
import { textOfRow, type SkippedRow } from "./table-end.js";

/** What is said of a file's layout; each absent key is found out. */
export interface LayoutPromise {
  readonly delimiter?: string | undefined;
  readonly quote?: string | null | undefined;
  readonly escape?: string | undefined;
  readonly comment?: string | undefined;
  /** Numbers, from 0, of the rows that name the columns; none: there is no such row. */
  readonly headerRows?: readonly number[] | undefined;
  /** What joins the names of several header rows; a space where absent. */
  readonly headerJoin?: string | undefined;
}

/** How a file is laid out. */
export interface Layout {
  readonly dialect: Dialect;
  readonly names: readonly string[];
  /** Number of the first data row, from 0, blank rows counted. */
  readonly firstData: number;
  readonly above: readonly SkippedRow[];
  readonly conclusions: readonly string[];
}

const DELIMITERS = [",", ";", "\t", "|"];
const NAMES = new Map([
  [",", "commas"],
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "vertical bars"],
]);
const SAMPLE = 200;

/**
 * Finds out how a text is laid out: what stands between the cells, which rows
 * name the columns, what stands above them.
 *
 * @param wanted names that must be there; none: the likeliest header is taken
 * @throws {UnreadableError} where no row holds the names wanted, or there is none
 */
export function findLayout(
  text: PublishedText,
  promise: LayoutPromise,
  wanted: readonly string[],
  url: string,
): Layout {
  const { delimiter = ",", quote, escape, comment, headerRows } = promise;
  const order = [...new Set([delimiter, ...DELIMITERS])];
  const dialects = order.map((mark) => ({
    delimiter: mark,
    ...(quote === undefined ? {} : { quote }),
    ...(escape === undefined ? {} : { escape }),
    ...(comment === undefined ? {} : { comment }),
  }));
  const candidates = headerRows ? dialects.slice(0, 1) : dialects;
  const found = bestOf(candidates, text, promise, wanted, url);
  if (!found) throw noHeader(text, wanted, dialects[0] as Dialect, url);
  return {
    dialect: found.dialect,
    names: found.header.names,
    firstData: found.header.end,
    above: rowsAbove(found.rows, found.header),
    conclusions: [
      ...sayDelimiter(found.dialect.delimiter, delimiter),
      ...found.header.conclusions,
    ],
  };
}

interface Candidate {
  readonly dialect: Dialect;
  readonly rows: readonly SampleRow[];
  readonly header: Header;
}

function bestOf(
  dialects: readonly Dialect[],
  text: PublishedText,
  promise: LayoutPromise,
  wanted: readonly string[],
  url: string,
): Candidate | undefined {
  const read: Candidate[] = [];
  const failures: unknown[] = [];
  for (const dialect of dialects) {
    const rows = sampleOf(text, dialect, url, failures);
    const header = rows && headerIn(rows, promise, wanted);
    if (!header) continue;
    const candidate = { dialect, rows, header };
    if (wanted.length > 1 || promise.headerRows) return candidate;
    read.push(candidate);
  }
  if (read.length === 0 && failures.length > 0) throw failures[0];
  return read.sort((a, b) => evenness(b.rows) - evenness(a.rows))[0];
}

/** The first rows, or `undefined` where quotation marks do not match so. */
function sampleOf(
  text: PublishedText,
  dialect: Dialect,
  url: string,
  failures: unknown[],
): readonly SampleRow[] | undefined {
  try {
    return firstRows(text, dialect, url, SAMPLE);
  } catch (error) {
    failures.push(error);
    return undefined;
  }
}

function headerIn(
  rows: readonly SampleRow[],
  { headerRows, headerJoin = " " }: LayoutPromise,
  wanted: readonly string[],
): Header | undefined {
  const cells = rows.map((row) => row.cells);
  if (headerRows) return promisedHeader(cells, headerRows, headerJoin);
  return wanted.length > 0
    ? findNamedHeader(cells, wanted)
    : findLikelyHeader(cells);
}

function promisedHeader(
  rows: readonly (readonly string[])[],
  numbers: readonly number[],
  join: string,
): Header {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const names = Array.from({ length: width }, (_, column) => {
    const parts = numbers.map((row) => tidyName(rows[row]?.[column] ?? ""));
    return parts.filter(Boolean).join(join) || `column ${column + 1}`;
  });
  const first = numbers[0] ?? 0;
  const end = numbers.length > 0 ? (numbers.at(-1) ?? 0) + 1 : 0;
  return { names, first, end, conclusions: [] };
}

/** How many of the rows have as many cells as most, where those are several. */
function evenness(rows: readonly SampleRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    if (cells.length > 1 && countFilled(cells) > 1)
      counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function rowsAbove(
  rows: readonly SampleRow[],
  header: Header,
): readonly SkippedRow[] {
  return rows
    .slice(0, header.first)
    .filter(({ cells }) => countFilled(cells) > 0)
    .map(({ cells, line }) => ({
      line,
      text: textOfRow(cells),
      kind: "above",
    }));
}

function sayDelimiter(found: string, promised: string): readonly string[] {
  if (found === promised) return [];
  const nameOf = (mark: string) => NAMES.get(mark) ?? `"${mark}"`;
  return [
    `Its cells are separated by ${nameOf(found)}, not by ${nameOf(promised)}.`,
  ];
}

function noHeader(
  text: PublishedText,
  wanted: readonly string[],
  dialect: Dialect,
  url: string,
): UnreadableError {
  const rows = firstRows(text, dialect, url, SAMPLE).map(({ cells }) => cells);
  const named = findLikelyHeader(rows)?.names ?? [];
  if (named.length === 0) return new UnreadableError(url, "it is empty.");
  const absent = wanted.filter((name) => !named.includes(name));
  return new UnreadableError(
    url,
    `it has no column ${absent.map((name) => `"${name}"`).join(", ")}, which its description names. Its columns are: ${named.slice(0, 12).join(", ")}.`,
  );
}
