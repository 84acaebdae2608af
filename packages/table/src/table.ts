import { Absence, isAbsent, type Cell } from "./absence.js";
import { FieldNotFoundError } from "./errors.js";
import type { Field, FieldRole } from "./field.js";
import type { Period } from "./period.js";
import type { Provenance } from "./provenance.js";
import type { ObservationStatus } from "./status.js";

/** What a present cell may hold. */
export type Value = string | number | boolean | Period;

/** One typed column: a field and one cell for each row. */
export interface Column<V extends Value = Value> {
  readonly field: Field;
  readonly cells: readonly Cell<V>[];
  /** Marks on present values, by row number; absent where none is marked. */
  readonly statuses?: ReadonlyMap<number, ObservationStatus>;
}

/** A cell whose text could not be read, kept so that nothing is dropped unsaid. */
export interface UnreadableCell {
  /** Row of the table, counted from 0. */
  readonly row: number;
  /**
   * Line of the file where that row begins, counted from 1, the header
   * included; in JSON, the number of the item.
   */
  readonly line: number;
  readonly field: string;
  readonly text: string;
  /** A sentence: what was expected there. */
  readonly reason: string;
}

/** Columns of equal length, with where they came from. Never changed in place. */
export class Table {
  readonly #byName: ReadonlyMap<string, Column>;

  constructor(
    readonly columns: readonly Column[],
    readonly rowCount: number,
    readonly provenance: Provenance,
    readonly unreadable: readonly UnreadableCell[] = [],
  ) {
    this.#byName = new Map(
      columns.map((column) => [column.field.name, column]),
    );
  }

  /** The fields in the order of the columns. */
  get fields(): readonly Field[] {
    return this.columns.map((column) => column.field);
  }

  /**
   * The column of that name.
   *
   * @throws {FieldNotFoundError} where there is none
   */
  column(name: string): Column {
    const column = this.#byName.get(name);
    if (!column) throw new FieldNotFoundError(name, [...this.#byName.keys()]);
    return column;
  }

  /** Whether there is a column of that name. */
  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** The first column in that role (of that measure), or `undefined`. */
  columnOf(role: FieldRole, measure?: string): Column | undefined {
    return this.columns.find(
      ({ field }) =>
        field.role === role && (measure === undefined || field.of === measure),
    );
  }

  /** A number column's cells; anything that is not a number is `unreadable`. */
  numbers(name: string): readonly Cell<number>[] {
    return this.column(name).cells.map((cell) =>
      typeof cell === "number" || isAbsent(cell)
        ? cell
        : new Absence("unreadable"),
    );
  }

  /** A column's cells as texts; an absent cell is an empty text. */
  texts(name: string): readonly string[] {
    return this.column(name).cells.map(textOf);
  }

  /** A period column's cells; anything that is not a period is `unreadable`. */
  periods(name: string): readonly Cell<Period>[] {
    return this.column(name).cells.map((cell) =>
      typeof cell === "object" ? cell : new Absence("unreadable"),
    );
  }
}

function textOf(cell: Cell<Value>): string {
  if (isAbsent(cell)) return "";
  return typeof cell === "object" ? cell.label : String(cell);
}
