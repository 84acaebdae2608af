import type { CodedText } from "./coded-text.js";

/** What reads the cells of a column, one after another. */
export interface RowReader {
  add(text: string): void;
  /** The cell is the part of a text from one place up to another. */
  addPart(coded: CodedText, from: number, to: number): void;
}

/** One row of a file as it stands there; it holds only while it is visited. */
export interface PublishedRow {
  /** Made anew each time they are asked for; `width` and `begin` cost less. */
  readonly cells: readonly string[];
  /** How many cells it has. */
  readonly width: number;
  /** The code of a cell's first character; not a number where it has none. */
  begin(index: number): number;
  /** Gives a cell to what reads it; an empty one where the row ends before. */
  give(index: number, reader: RowReader): void;
  /** Whether quotation marks in it do not match. */
  readonly flawed: boolean;
  /** Whether the file ends with it, and without a line end. */
  readonly isCut: boolean;
  /** Line on which it begins, from 1; to be asked for while it is visited. */
  readonly line: () => number;
}

/** A row that Papa Parse has taken apart. */
export class ParsedRow implements PublishedRow {
  constructor(
    readonly cells: readonly string[],
    readonly flawed: boolean,
    readonly isCut: boolean,
    readonly line: () => number,
  ) {}

  get width(): number {
    return this.cells.length;
  }

  begin(index: number): number {
    return this.cells[index]?.charCodeAt(0) ?? NaN;
  }

  give(index: number, reader: RowReader): void {
    reader.add(this.cells[index] ?? "");
  }
}

/** Whether a cell begins with a letter, digit or sign of ASCII: it is not blank. */
export function beginsVisibly(row: PublishedRow, index: number): boolean {
  const code = row.begin(index);
  return code > 32 && code < 127;
}
