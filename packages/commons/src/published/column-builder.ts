import {
  readPeriodColumn,
  type Cell,
  type Column,
  type ObservationStatus,
  type Value,
} from "@commons-widgets/table";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import {
  createCellReader,
  RemarkedCell,
  unreadable,
  type CellReader,
} from "./cell-reader.js";

/** Why the cells of {@link ColumnBuilder.unevenRows} are not certain. */
export const UNEVEN =
  "Some numbers of the column carry a symbol and others none: this may be of another measure.";

/** A cell that could not be read. */
export interface UnreadCell {
  readonly row: number;
  readonly text: string;
  readonly doubt: string;
}

/** What becomes of a column when all of its rows have been read. */
export interface BuiltColumn {
  readonly column: Column;
  readonly unread: readonly UnreadCell[];
  readonly conclusions: readonly string[];
}

/** Builds one column, row after row. */
export class ColumnBuilder {
  readonly #reading: FieldReading;
  readonly #read: CellReader;
  readonly #cells: Cell<Value>[];
  #size = 0;
  readonly #statuses = new Map<number, ObservationStatus>();
  readonly #symbols = new Map<number, string>();
  #unread: UnreadCell[] = [];

  /** @param rows how many are expected: room is made for them at once */
  constructor(reading: FieldReading, rows: number) {
    this.#reading = reading;
    this.#cells = new Array<Cell<Value>>(rows);
    this.#read = createCellReader(reading);
  }

  /**
   * Reads the next cell.
   *
   * @param doubt why it is not to be trusted, whatever it holds
   */
  add(text: string, doubt?: string): void {
    const read = doubt ? unreadable(text, doubt) : this.#read(text);
    if (read instanceof RemarkedCell) this.addRemarked(text, read);
    else this.addCell(read);
  }

  /** Adds a cell that was read. */
  protected addCell(cell: Cell<Value>): void {
    this.#cells[this.#size++] = cell;
  }

  /** Adds what was read of a text, and notes what is to be said of it. */
  protected addRemarked(
    text: string,
    { cell, ...remarks }: RemarkedCell,
  ): void {
    const row = this.#size++;
    const { doubt, status, symbol } = remarks;
    this.#cells[row] = cell;
    if (doubt) this.#unread.push({ row, text, doubt });
    if (status) this.#statuses.set(row, status);
    if (symbol) this.#symbols.set(row, symbol);
  }

  /** Forgets the rows from that one on: they proved to be notes below the table. */
  truncate(rowCount: number): void {
    this.#cells.length = rowCount;
    if (this.#size === rowCount) return;
    this.#size = rowCount;
    this.#unread = this.#unread.filter(({ row }) => row < rowCount);
    for (const rows of [this.#statuses, this.#symbols])
      for (const row of rows.keys()) if (row >= rowCount) rows.delete(row);
  }

  /**
   * The rows whose numbers are not certain because some of the column carry a
   * symbol and others none, so that `0.3` beside `28.0%` may be a share of one:
   * the fewer of the two. Plain numbers that are the more are certain where the
   * description gives their unit.
   */
  unevenRows(): ReadonlySet<number> {
    const carrying = this.#symbols.size;
    if (carrying === 0) return new Set();
    const bare: number[] = [];
    this.#cells.forEach((cell, row) => {
      if (typeof cell === "number" && cell !== 0 && !this.#symbols.has(row))
        bare.push(row);
    });
    if (bare.length <= carrying) return new Set(bare);
    return new Set(this.#reading.field.unit ? [] : this.#symbols.keys());
  }

  /** The column as it is once there are no more rows; call it once. */
  finish(): BuiltColumn {
    const conclusions = this.#readPeriods();
    const { field } = this.#reading;
    return {
      column: {
        field,
        cells: this.#cells,
        ...(this.#statuses.size > 0 ? { statuses: this.#statuses } : {}),
      },
      unread: this.#unread,
      conclusions,
    };
  }

  #readPeriods(): readonly string[] {
    const { field, periods: said } = this.#reading;
    if (field.type !== "period") return [];
    const texts = new Set<string>();
    for (const cell of this.#cells)
      if (typeof cell === "string") texts.add(cell);
    const { periods, conclusions } = readPeriodColumn(texts, said);
    this.#cells.forEach((text, row) => {
      if (typeof text !== "string") return;
      const period = periods.get(text) ?? "";
      if (typeof period === "object") this.#cells[row] = period;
      else {
        this.#cells[row] = unreadable(text, period).cell;
        this.#unread.push({ row, text, doubt: period });
      }
    });
    return conclusions.map((sentence) => `${field.title}: ${sentence}`);
  }
}
