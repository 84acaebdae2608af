import type { PublishedText } from "./published-encoding.js";
import type { Layout } from "./published-layout.js";
import { beginsVisibly, type PublishedRow } from "./published-row.js";
import { countFilled, visitRows } from "./published-rows.js";

/** Visits the rows after the header, blank ones apart. */
export function visitData(
  text: PublishedText,
  { dialect, firstData }: Layout,
  url: string,
  visit: (row: PublishedRow) => void,
  visitBlank: () => void = () => undefined,
): void {
  let number = 0;
  visitRows(text, dialect, url, (row) => {
    number += 1;
    if (number <= firstData) return undefined;
    if (isBlank(row)) visitBlank();
    else visit(row);
    return undefined;
  });
}

function isBlank(row: PublishedRow): boolean {
  // Most rows begin with something, which is cheaper to see than all of it.
  return !beginsVisibly(row, 0) && countFilled(row.cells) === 0;
}
