import { isAbsent } from "@commons-widgets/table";
import type { AreasFacts } from "./facts.js";
import { stateOf, type FigureState } from "./figure-state.js";

/** What a table of areas shows: values of the same areas side by side. */
export interface TableFacts {
  /** What its columns differ in: the measure, in one period; or the period, of one measure. */
  readonly across: "measures" | "periods";
  /** One for each column, all of the same areas in the same order; never none. */
  readonly columns: readonly [AreasFacts, ...AreasFacts[]];
}

/** The column that the words tell of: the first measure, or the latest period with a value. */
export function leadOf({ across, columns }: TableFacts): AreasFacts {
  const [first] = columns;
  if (across === "measures") return first;
  return (
    columns.findLast(({ areas }) =>
      areas.some(({ value }) => !isAbsent(value)),
    ) ?? first
  );
}

/** A table's state: `empty` without any value; `partial` where one is absent or unreadable. */
export function stateOfTable({ columns }: TableFacts): FigureState {
  return stateOf(
    columns.flatMap(({ areas }) => areas.map(({ value }) => value)),
    columns.every(({ unreadable }) => unreadable === 0),
  );
}
