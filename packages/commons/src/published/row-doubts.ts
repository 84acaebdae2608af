import { UNEVEN } from "./column-builder.js";
import type { PublishedRow } from "./published-row.js";
import { countFilled } from "./published-rows.js";

/** What decides whether the cells of a row are where they belong. */
export interface RowLayout {
  /** How many columns the file has. */
  readonly width: number;
  /** For each column that is wanted, where it stands: several of one name. */
  readonly places: readonly (readonly number[])[];
  /** For each column that is wanted, rows found uncertain when all were read. */
  readonly uneven: readonly ReadonlySet<number>[];
}

/** Why the cell of a column is not to be trusted, or `undefined`. */
type DoubtOf = (column: number) => string | undefined;

/**
 * Makes what says which cells of a row are not to be trusted.
 *
 * @returns for a row and its number: `undefined` where all of it is certain,
 *   which nearly every row is
 */
export function createDoubts({
  width,
  places,
  uneven,
}: RowLayout): (row: PublishedRow, number: number) => DoubtOf | undefined {
  const isSimple =
    uneven.length === 0 && places.every((own) => own.length === 1);
  return (row, number) => {
    if (isSimple && row.width === width && !row.flawed) return undefined;
    const whole = doubtOfRow(row, width);
    return (column) =>
      whole ??
      (uneven[column]?.has(number) ? UNEVEN : undefined) ??
      doubtOfCell(row, places[column] ?? [], width);
  };
}

function doubtOfRow({ cells, flawed }: PublishedRow, width: number) {
  if (flawed) return "A quotation mark stands inside a cell of this row.";
  return countFilled(cells.slice(width)) > 0
    ? "The row has more cells than there are columns."
    : undefined;
}

function doubtOfCell(
  { cells, isCut }: PublishedRow,
  places: readonly number[],
  width: number,
): string | undefined {
  const [first = cells.length] = places;
  if (first >= cells.length) return "The row ends before this column.";
  if (places.some((place) => cells[place] !== cells[first]))
    return "Two columns have this name and differ here.";
  const isLast = first === cells.length - 1;
  return isCut && isLast && cells.length < width
    ? "The file ends inside this row."
    : undefined;
}
