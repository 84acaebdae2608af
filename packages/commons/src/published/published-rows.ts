import Papa from "papaparse";
import { TooManyColumnsError, UnreadableError } from "../failures.js";
import { MOST_COLUMNS } from "../limits.js";
import { CodedText } from "./coded-text.js";
import { papaDialect, type Dialect } from "./dialect.js";
import { LineCounter } from "./line-counter.js";
import { PlainRow } from "./plain-row.js";
import type { PublishedText } from "./published-encoding.js";
import { ParsedRow, type PublishedRow } from "./published-row.js";

/** Characters; a row of as many columns as are read has far fewer. */
const LONGEST_ROW = 1_000_000;

/**
 * Visits the rows of a text one by one, blank ones too: those that are plain as
 * they stand there, and from the first of a piece that is not, with Papa Parse.
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
  visit: Visit,
): void {
  const visitor = new RowVisitor(text, dialect, url, visit);
  for (const piece of text.pieces()) {
    visitor.read(piece);
    if (visitor.isDone) return;
  }
  visitor.readLast();
}

type Visit = (row: PublishedRow) => boolean | undefined;

class RowVisitor {
  isDone = false;
  /** What is not visited yet of the pieces that came. */
  #rest = "";
  /** Where in it the next row begins. */
  #start = 0;
  #isLast = false;
  readonly #coded = new CodedText();
  readonly #lines: LineCounter;
  readonly #plain: PlainRow | undefined;
  readonly #parser: Papa.Parser;

  constructor(
    readonly text: PublishedText,
    readonly dialect: Dialect,
    readonly url: string,
    readonly visit: Visit,
  ) {
    const { lineEnd } = text;
    this.#lines = new LineCounter(lineEnd);
    this.#plain = PlainRow.of(dialect, lineEnd, this.#line);
    this.#parser = new Papa.Parser({
      ...papaDialect(dialect),
      newline: lineEnd,
      fastMode: false,
      step: (result: Papa.ParseStepResult<string[][]>) => {
        this.#addParsed(result);
      },
    });
  }

  read(piece: string): void {
    this.#rest += piece;
    this.#start = 0;
    this.#lines.begin(this.#rest);
    if (this.#plain) this.#addPlain(this.#plain);
    if (this.isDone) return;
    const rest = this.#rest.slice(this.#start);
    this.#parser.parse(rest, this.#start, !this.#isLast);
    this.#lines.end(this.#start);
    this.#rest = this.#rest.slice(this.#start);
    // What is left is read again with the next piece, so it must not grow.
    if (this.#rest.length > LONGEST_ROW)
      throw new UnreadableError(
        this.url,
        `line ${this.#lines.at(0)} is longer than a million characters.`,
      );
  }

  /** Visits what is left after the last piece, which no line end closes. */
  readLast(): void {
    this.#isLast = true;
    this.read("");
  }

  readonly #line = () => this.#lines.at(this.#start);

  #addPlain(row: PlainRow): void {
    this.#coded.fill(this.#rest);
    while (!this.isDone) {
      const next = row.take(this.#coded, this.#start);
      if (next < 0) return;
      this.isDone = this.visit(row) === false;
      this.#lines.pass(next);
      this.#start = next;
    }
  }

  #addParsed({ data, errors, meta }: Papa.ParseStepResult<string[][]>): void {
    const { url, text, dialect } = this;
    const cells = data[0] ?? [];
    const [fault] = errors;
    const rest = this.#rest;
    this.#start = afterComments(rest, this.#start, dialect, text.lineEnd);
    if (cells.length > MOST_COLUMNS)
      throw new TooManyColumnsError(url, cells.length);
    if (text.lineEnd === "\n") dropReturn(cells);
    if (fault) refuseSwallowed(cells, fault.code, this.#line(), url);
    const isAtEnd = this.#isLast && meta.cursor >= rest.length;
    const isCut = isAtEnd && text.endsInside;
    // Papa ends a text that ends in a line end with one more, blank row.
    if (this.#start < rest.length)
      this.isDone =
        this.visit(new ParsedRow(cells, !!fault, isCut, this.#line)) === false;
    this.#start = meta.cursor;
    if (this.isDone) this.#parser.abort();
  }
}

/** Papa passes over the comments before a row, which is not yet begun there. */
function afterComments(
  text: string,
  from: number,
  { comment }: Dialect,
  lineEnd: string,
): number {
  let start = from;
  while (comment && text.startsWith(comment, start)) {
    const end = text.indexOf(lineEnd, start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start;
}

/** The row ends in CR LF where others of the file may end in LF alone. */
function dropReturn(cells: string[]): void {
  const last = cells.length - 1;
  const cell = cells[last];
  if (cell?.endsWith("\r")) cells[last] = cell.slice(0, -1);
}

function refuseSwallowed(
  cells: readonly string[],
  code: string,
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
