import { CutOffError, TooManyRowsError } from "../failures.js";
import { collectPages } from "./collect-pages.js";

/** A page of a list that is asked for by the number of its first item. */
export interface OffsetPage<T> {
  readonly items: readonly T[];
  /** How many there are in all. */
  readonly total: number;
}

/**
 * Reads a list page by page, each from where the one before it ended: a portal
 * may send fewer items than were asked for.
 *
 * @param addressAt the address of the page that begins with that item, from 0
 * @throws {TooManyRowsError} before the second page, where the portal says that
 *   there are more than `maxRows`
 * @throws {CutOffError} where a page is empty before all have come
 */
export function collectByOffset<T>(
  addressAt: (offset: number) => string,
  readPage: (url: string) => Promise<OffsetPage<T>>,
  maxRows: number,
): Promise<readonly T[]> {
  let reached = 0;
  const first = addressAt(0);
  return collectPages(
    first,
    async (url) => {
      const { items, total } = await readPage(url);
      if (total > maxRows) throw new TooManyRowsError(first, total, maxRows);
      reached += items.length;
      if (reached >= total) return { items };
      if (items.length === 0) throw new CutOffError(url);
      return { items, next: addressAt(reached) };
    },
    maxRows,
  );
}
