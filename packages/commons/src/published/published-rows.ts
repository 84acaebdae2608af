import Papa from "papaparse";
import { TooManyColumnsError, UnreadableError } from "../failures.js";
import { MOST_COLUMNS } from "../limits.js";
import type { PublishedText } from "./published-encoding.js";

/** Characters; a row of as many columns as are read has far fewer. */
const LONGEST_ROW = 1_000_000;

/** How a file's cells and rows are told apart. */
export interface Dialect {
  readonly delimiter: string;
  /** `null` where a quotation mark means nothing. */
  readonly quote?: string | null;
  /** Stands before a quotation mark inside a quoted cell; absent: the mark doubled. */
  readonly escape?: string;
  /** What a line begins with that is no row. */
  readonly comment?: string;
}

/** One row of a file as it stands there. */
export interface PublishedRow {
  readonly cells: readonly string[];
  /** Whether quotation marks in it do not match. */
  readonly flawed: boolean;
  /** Whether the file ends with it, and without a line end. */
  readonly isCut: boolean;
  /** Line on which it begins, from 1; to be asked for while it is visited. */
  readonly line: () => number;
}

/**
 * Visits the rows of a text one by one, blank ones too, with Papa Parse.
 *
 * What it lacks is added here: any mixture of line ends, the line of each row,
 * and a refusal where a quotation mark swallows the rows after it.
 *
 * @param visit returns `false` to stop
 * @throws {UnreadableError} where a quotation mark is never closed, or a row has
 *   no end in sight
 * @throws {TooManyColumnsError}
 */
export function visitRows(
  text: PublishedText,
  dialect: Dialect,
  url: string,
  visit: (row: PublishedRow) => boolean | undefined,
): void {
  const { lineEnd, endsInside } = text;
  const lines = new LineCounter(lineEnd);
  const at = { rest: "", start: 0, isLast: false, isDone: false };
  const line = () => lines.at(at.start);
  const parser = new Papa.Parser({
    ...papaDialect(dialect),
    newline: lineEnd,
    fastMode: false,
    step({ data, errors, meta }: Papa.ParseStepResult<string[][]>) {
      const cells = data[0] ?? [];
      const flawed = errors.length > 0;
      if (cells.length > MOST_COLUMNS)
        throw new TooManyColumnsError(url, cells.length);
      if (lineEnd === "\n") dropReturn(cells);
      if (flawed) refuseSwallowed(cells, errors[0]?.code, line(), url);
      const isCut = at.isLast && endsInside && meta.cursor >= at.rest.length;
      // Papa ends a text that ends in a line end with one more, blank row.
      if (at.start < at.rest.length)
        at.isDone = visit({ cells, flawed, isCut, line }) === false;
      at.start = meta.cursor;
      if (at.isDone) parser.abort();
    },
  });
  const parse = (piece: string) => {
    at.rest += piece;
    at.start = 0;
    lines.begin(at.rest);
    parser.parse(at.rest, 0, !at.isLast);
    lines.end(at.start);
    at.rest = at.rest.slice(at.start);
    // What is left is read again with the next piece, so it must not grow.
    if (at.rest.length > LONGEST_ROW)
      throw new UnreadableError(
        url,
        `line ${lines.at(0)} is longer than a million characters.`,
      );
  };
  for (const piece of text.pieces()) {
    parse(piece);
    if (at.isDone) return;
  }
  at.isLast = true;
  parse("");
}

function papaDialect({ delimiter, quote = '"', escape, comment }: Dialect) {
  return {
    delimiter,
    // Papa reads a missing mark as "none", which its types do not know.
    quoteChar: quote as string,
    escapeChar: escape ?? (quote as string),
    comments: comment ?? (false as const),
  };
}

/** The row ends in CR LF where others of the file may end in LF alone. */
function dropReturn(cells: string[]): void {
  const last = cells.length - 1;
  const cell = cells[last];
  if (cell?.endsWith("\r")) cells[last] = cell.slice(0, -1);
}

function refuseSwallowed(
  cells: readonly string[],
  code: string | undefined,
  line: number,
  url: string,
): void {
  if (code !== "MissingQuotes" && !cells.some((cell) => /[\r\n]/.test(cell)))
    return;
  throw new UnreadableError(
    url,
    `a quotation mark in line ${line} is never closed, or stands inside a cell.`,
  );
}

/** Counts the lines of a text that comes in pieces, and only as far as asked. */
class LineCounter {
  readonly #end: string;
  #text = "";
  #counted = 0;
  #line = 1;

  constructor(end: string) {
    this.#end = end;
  }

  begin(text: string): void {
    this.#text = text;
    this.#counted = 0;
  }

  /** The line of a place in the piece, not before the one last asked for. */
  at(offset: number): number {
    for (;;) {
      const next = this.#text.indexOf(this.#end, this.#counted);
      if (next < 0 || next >= offset) return this.#line;
      this.#line += 1;
      this.#counted = next + 1;
    }
  }

  /** Lets the piece go; what is after the place comes again with the next. */
  end(offset: number): void {
    this.at(offset);
  }
}

/** The first rows of a text with the lines they begin on. */
export function firstRows(
  text: PublishedText,
  dialect: Dialect,
  url: string,
  count: number,
): readonly SampleRow[] {
  const rows: SampleRow[] = [];
  visitRows(text, dialect, url, ({ cells, line }) => {
    rows.push({ cells, line: line() });
    return rows.length < count;
  });
  return rows;
}

/** A row and the line it begins on. */
export interface SampleRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** How many of the cells hold anything. */
export function countFilled(cells: readonly string[]): number {
  let filled = 0;
  for (const cell of cells) if (cell !== "" && cell.trim() !== "") filled += 1;
  return filled;
}
