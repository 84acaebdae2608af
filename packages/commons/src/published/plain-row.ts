import { MOST_COLUMNS } from "../limits.js";
import { CodedText } from "./coded-text.js";
import type { Dialect } from "./dialect.js";
import type { PublishedRow, RowReader } from "./published-row.js";

const CR = 13;

/**
 * A row that can be told from the text without a parser: one line, whose cells
 * hold no quotation mark but around the whole of them, and no other inside.
 *
 * One object stands for every such row, so that a file of millions makes none;
 * its cells are places in the text until they are asked for.
 */
export class PlainRow implements PublishedRow {
  readonly flawed = false;
  readonly isCut = false;
  width = 0;
  #coded = new CodedText();
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #delimiter: number;
  readonly #lineEnd: number;
  readonly #quote: number;
  readonly #escape: number;

  private constructor(
    delimiter: string,
    quote: string,
    escape: string,
    lineEnd: string,
    readonly line: () => number,
  ) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quote = quote.charCodeAt(0);
    this.#escape = escape.charCodeAt(0);
    this.#lineEnd = lineEnd.charCodeAt(0);
  }

  /** @returns `undefined` where the dialect is not of one character for each */
  static of(
    { delimiter, quote = '"', escape, comment }: Dialect,
    lineEnd: string,
    line: () => number,
  ): PlainRow | undefined {
    const mark = quote ?? "";
    const before = escape ?? mark;
    const isUsual =
      comment === undefined &&
      /^[^\r\n"\ufeff]$/.test(delimiter) &&
      delimiter !== mark &&
      [mark, before].every((item) => /^[^\r\n]?$/.test(item));
    return isUsual
      ? new PlainRow(delimiter, mark, before, lineEnd, line)
      : undefined;
  }

  get cells(): readonly string[] {
    return Array.from({ length: this.width }, (_, index) =>
      this.#coded.text.slice(this.#starts[index], this.#ends[index]),
    );
  }

  begin(index: number): number {
    const start = this.#starts[index] as number;
    return index < this.width && start < (this.#ends[index] as number)
      ? (this.#coded.codes[start] as number)
      : NaN;
  }

  give(index: number, reader: RowReader): void {
    if (index < this.width)
      reader.addPart(
        this.#coded,
        this.#starts[index] as number,
        this.#ends[index] as number,
      );
    else reader.add("");
  }

  /**
   * Becomes the row that begins there.
   *
   * @returns where the next begins; -1 where the row is not plain, or the text
   *   ends before it does
   */
  take(coded: CodedText, from: number): number {
    const { codes } = coded;
    const { length } = coded.text;
    this.#coded = coded;
    this.width = 0;
    let start = from;
    for (let at = from; at < length && this.width <= MOST_COLUMNS; at++) {
      const code = codes[at];
      if (code === this.#delimiter) {
        this.#add(start, at);
        start = at + 1;
      } else if (code === this.#lineEnd) {
        const isCrLf = at > start && codes[at - 1] === CR;
        this.#add(start, isCrLf ? at - 1 : at);
        return this.#next(at + 1);
      } else if (code === this.#quote) {
        const close = at === start ? this.#closing(at + 1) : -1;
        if (close < 0) return -1;
        this.#add(start + 1, close);
        at = close + 1;
        if (codes[at] !== this.#delimiter)
          return this.#next(codes[at] === this.#lineEnd ? at + 1 : at + 2);
        start = at + 1;
      }
    }
    return -1;
  }

  #next(place: number): number {
    return this.width > MOST_COLUMNS ? -1 : place;
  }

  #add(start: number, end: number): void {
    this.#starts[this.width] = start;
    this.#ends[this.width] = end;
    this.width += 1;
  }

  /** Where the quoted cell ends whose text begins there, if it is a plain one. */
  #closing(from: number): number {
    const { codes, text } = this.#coded;
    for (let at = from; at + 1 < text.length; at++) {
      const code = codes[at];
      if (code === this.#quote) return this.#endsCell(at + 1) ? at : -1;
      if (code === this.#escape || code === this.#lineEnd || code === CR)
        return -1;
    }
    return -1;
  }

  #endsCell(at: number): boolean {
    const { codes, text } = this.#coded;
    const code = codes[at];
    return (
      code === this.#delimiter ||
      code === this.#lineEnd ||
      (code === CR && at + 1 < text.length && codes[at + 1] === this.#lineEnd)
    );
  }
}
