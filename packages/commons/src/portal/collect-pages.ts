import { TooManyRowsError, UnreadableError } from "../failures.js";

/** One page of a portal's answer. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Address of the page after it; absent on the last. */
  readonly next?: string | undefined;
}

/**
 * Reads page after page until there is none.
 *
 * @param first address of the first page
 * @param maxRows items in all, at most
 * @throws {UnreadableError} where a page names one that was read already
 * @throws {TooManyRowsError} where there are more than `maxRows`
 */
export async function collectPages<T>(
  first: string,
  readPage: (url: string) => Promise<Page<T>>,
  maxRows: number,
): Promise<readonly T[]> {
  const seen = new Set<string>();
  const items: T[] = [];
  let url: string | undefined = first;
  while (url !== undefined) {
    if (seen.has(url))
      throw new UnreadableError(url, "its pages lead back to one another.");
    seen.add(url);
    const page: Page<T> = await readPage(url);
    for (const item of page.items) items.push(item);
    if (items.length > maxRows)
      throw new TooManyRowsError(first, items.length, maxRows);
    url = page.next;
  }
  return items;
}
