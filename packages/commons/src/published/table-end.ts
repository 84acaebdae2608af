import { beginsVisibly, type PublishedRow } from "./published-row.js";
import { countFilled } from "./published-rows.js";

/** A row that is no data: a title above the table, a note or a total below it. */
export interface SkippedRow {
  /** Line of the file where it begins, from 1. */
  readonly line: number;
  /** Its filled cells, with " | " between them. */
  readonly text: string;
  readonly kind: "above" | "total" | "note";
}

const TOTAL = /^(?:grand |sub-?|overall )?totals?\b/i;
const FIRST_OF_TOTAL = new Set(Array.from("GOSTgost", (a) => a.charCodeAt(0)));
const NOTE =
  /^(?:notes?\b|sources?\b|footnotes?\b|\[(?:note )?\w+\]\s|\(?\d+[.)]\s|[*†‡©]|crown copyright|contains |this |these |for |in order |data )/i;
const AREA_CODE = /^[A-Z]\d{8}$/;
const SENTENCE_LENGTH = 60;

/**
 * Watches for the end of a table: the rows at the very end of a file that are
 * totals or notes. Rows like them that data follows are data.
 *
 * - A **total** begins with "Total" and has no code of an area.
 * - A **note** has one filled cell, or two of five or more, and stands after a blank row, or is
 *   shorter than the table is wide, or reads as a note does.
 */
export class TableEnd {
  readonly #width: number;
  /** Cells that a note fills, at most: fewer than half. */
  readonly #most: number;
  #suspects: SkippedRow[] = [];
  #afterBlank = false;

  /** @param width how many columns the table has */
  constructor(width: number) {
    this.#width = width;
    this.#most = Math.max(1, Math.min(2, Math.floor((width - 1) / 2)));
  }

  /** The rows that stand below the table, as far as it was seen. */
  get suspects(): readonly SkippedRow[] {
    return this.#suspects;
  }

  /** There was a blank row. */
  blank(): void {
    this.#afterBlank = true;
  }

  /** The next row that is not blank. */
  add(row: PublishedRow): void {
    const kind = isCertainlyData(row) ? undefined : this.#kindOf(row.cells);
    if (!kind) {
      if (this.#suspects.length > 0) this.#suspects = [];
      this.#afterBlank = false;
      return;
    }
    const { cells, line } = row;
    this.#suspects.push({ line: line(), text: textOfRow(cells), kind });
  }

  #kindOf(cells: readonly string[]): "total" | "note" | undefined {
    if (cells.some((cell) => AREA_CODE.test(cell.trim()))) return undefined;
    const first = cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
    if (TOTAL.test(first)) return "total";
    if (countFilled(cells) > this.#most) return undefined;
    const isNote =
      this.#afterBlank ||
      cells.length < this.#width ||
      NOTE.test(first) ||
      first.length > SENTENCE_LENGTH;
    return isNote ? "note" : undefined;
  }
}

/** Nearly every row is: three cells hold something, and no total begins so. */
function isCertainlyData(row: PublishedRow): boolean {
  return (
    beginsVisibly(row, 0) &&
    beginsVisibly(row, 1) &&
    beginsVisibly(row, 2) &&
    !FIRST_OF_TOTAL.has(row.begin(0))
  );
}

/** The filled cells of a row, as one text. */
export function textOfRow(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim().replace(/\s+/g, " "))
    .filter(Boolean)
    .join(" | ");
}
