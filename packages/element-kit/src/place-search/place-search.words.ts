import type { GeographyWords } from "@commons-widgets/geography";
import { formatNumber } from "@commons-widgets/table";

/** The label of place search: "Find a ward". */
export function searchLabel({ one }: GeographyWords): string {
  return `Find a ${one}`;
}

/** "2 wards found.", or that nothing of that name is in the figure. */
export function foundWords(
  count: number,
  { one, many }: GeographyWords,
): string {
  return count > 0
    ? `${formatNumber(count)} ${count === 1 ? one : many} found.`
    : `No ${one} of that name here.`;
}
