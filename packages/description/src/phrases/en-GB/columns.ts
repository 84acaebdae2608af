import { formatNumber } from "@commons-widgets/table";
import { listOf } from "./words.js";

/** "4 measures". */
export function measuresCounted(count: number): string {
  return `${formatNumber(count)} measures`;
}

/** "The table has 3 measures of each ward: crime score, people and income." */
export function measuresSentence(
  count: number,
  one: string,
  named: readonly string[] | undefined,
): string {
  const which = named ? `: ${listOf(named)}` : "";
  return `The table has ${measuresCounted(count)} of each ${one}${which}.`;
}

/** "The table has 25 periods, 2001 to 2025; these words are of 2025." */
export function periodsSentence(
  count: number,
  span: string,
  told: string,
): string {
  return `The table has ${formatNumber(count)} periods, ${span}; these words are of ${told}.`;
}

/** "Crime score and Health score: 63 of 64 wards have a value." */
export function coverageOfMeasures(
  titles: readonly string[],
  coverage: string,
): string {
  const start = coverage.charAt(0).toLowerCase() + coverage.slice(1);
  return `${listOf(titles)}: ${start}`;
}
