import type { RankingFacts } from "./facts.js";
import { stateOf, type FigureState } from "./figure-state.js";

/**
 * A ranking's state: `empty` where no area has a value; `partial` where one has
 * none, the comparator has none, or a cell could not be read.
 */
export function stateOfRanking({
  areas,
  compare,
  unreadable,
}: RankingFacts): FigureState {
  const values = areas.map(({ value }) => value);
  const ranked = stateOf(values, unreadable === 0);
  return ranked === "ready" && compare
    ? stateOf([...values, compare.value], true)
    : ranked;
}
