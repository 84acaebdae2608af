import type { RankingFacts } from "./facts.js";
import type { FigureTable } from "./figure-table.js";
import { tabulateMap } from "./tabulate-map.js";

/**
 * Every area of a ranking as a table, those that are not drawn too, from the
 * highest value to the lowest; the comparator in a row after them.
 */
export function tabulateRanking(facts: RankingFacts): FigureTable {
  const { compare, areas } = facts;
  const isApart = areas.every(({ code }) => code !== compare?.code);
  return tabulateMap(facts, compare && isApart ? [compare] : []);
}
