import type { PublishedText } from "./published-encoding.js";
import type { Layout } from "./published-layout.js";
import { countFilled, visitRows, type PublishedRow } from "./published-rows.js";

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
    if (isBlank(row.cells)) visitBlank();
    else visit(row);
    return undefined;
  });
}

function isBlank(cells: readonly string[]): boolean {
  // Most rows begin with something, which is cheaper to see than all of it.
  const first = cells[0] ?? "";
  return (first === "" || first.trim() === "") && countFilled(cells) === 0;
}
