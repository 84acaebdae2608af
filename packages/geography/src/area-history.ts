import { isAbsent, type Table } from "@commons-widgets/table";
import { groupBy } from "./group-by.js";

/** One change in the life of areas: from this day on, `to` is there for `from`. */
export interface AreaChange {
  readonly from: string;
  readonly to: string;
  /** ISO 8601 date on which it came into force; absent where none is given. */
  readonly date?: string;
}

/** When an area began and ended, as far as the changes tell. */
export interface AreaLife {
  /** ISO 8601 date; absent where it was there before the first change. */
  readonly start?: string;
  /** ISO 8601 date on which it was replaced; absent where it is still there. */
  readonly end?: string;
}

/** What became of areas, and of what they were made. */
export class AreaHistory {
  readonly #after: ReadonlyMap<string, readonly AreaChange[]>;
  readonly #before: ReadonlyMap<string, readonly AreaChange[]>;

  /** @param changes in any order; one that keeps the code is a change of name */
  constructor(changes: Iterable<AreaChange>) {
    const codes = [...changes].filter(({ from, to }) => from !== to);
    this.#after = groupBy(codes, ({ from }) => from);
    this.#before = groupBy(codes, ({ to }) => to);
  }

  /** The areas that came in its place; none for one that is still there. */
  successors(code: string): readonly string[] {
    return distinct(this.#after.get(code)?.map(({ to }) => to));
  }

  /** The areas it was made of; none for one that was always there. */
  predecessors(code: string): readonly string[] {
    return distinct(this.#before.get(code)?.map(({ from }) => from));
  }

  /** The areas that are there today in the place of one: itself, or the last of its successors. */
  today(code: string): readonly string[] {
    const seen = new Set([code]);
    for (const each of seen)
      for (const next of this.successors(each)) seen.add(next);
    return [...seen].filter((each) => !this.#after.has(each));
  }

  /** When it began and ended. */
  life(code: string): AreaLife {
    const start = datesOf(this.#before.get(code)).at(0);
    const end = datesOf(this.#after.get(code)).at(-1);
    return {
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    };
  }
}

/**
 * Reads a history of changes from a table, by the roles of its fields:
 * `from-area` and `to-area` hold the codes before and after, `period` the date.
 * A row that lacks either code is no change.
 *
 * @throws {FieldNotFoundError} where a field of either role is missing
 */
export function readAreaHistory(table: Table): AreaHistory {
  const from = table.columnOf("from-area") ?? table.column("from-area");
  const to = table.columnOf("to-area") ?? table.column("to-area");
  const dates = table.columnOf("period")?.cells;
  const after = table.texts(to.field.name);
  return new AreaHistory(
    table.texts(from.field.name).flatMap((before, row) => {
      const date = dates?.[row];
      const next = after[row] ?? "";
      return before === "" || next === ""
        ? []
        : [
            {
              from: before,
              to: next,
              ...(typeof date === "object" && !isAbsent(date)
                ? { date: new Date(date.start).toISOString().slice(0, 10) }
                : {}),
            },
          ];
    }),
  );
}

function datesOf(changes: readonly AreaChange[] | undefined): string[] {
  return (changes ?? []).flatMap(({ date }) => date ?? []).sort();
}

function distinct(codes: readonly string[] | undefined): readonly string[] {
  return [...new Set(codes)];
}
