import { isAbsent } from "@commons-widgets/table";
import type { AreaFact, RankingFacts } from "./facts.js";
import { nameText } from "./names.js";
import { withArticle } from "./phrases/en-GB/words.js";
import { rankAll, type Rank } from "./ranking.js";
import { readMap, type MapReading, type PresentArea } from "./read-map.js";

/** A ranking's facts put in order. */
export interface RankingReading extends MapReading {
  /** From the highest value to the lowest; those of one value by name. */
  readonly ranked: readonly PresentArea[];
  /** Where each stands, by its code. */
  readonly ranks: ReadonlyMap<string, Rank>;
  /** The highlighted that have a value, in the order of the ranking. */
  readonly lit: readonly PresentArea[];
  /** The comparator with what a sentence calls it, where it has a value. */
  readonly other?: PresentArea;
}

/** Puts a ranking's facts in order and settles how its numbers are written. */
export function readRanking(facts: RankingFacts): RankingReading {
  const reading = readMap(facts);
  const ranked = reading.ties.flatMap(({ members }) => members);
  const ranks = rankAll(reading.present, reading.format);
  const { compare, highlighted } = facts;
  const other = compare && presentOther(compare);
  return {
    ...reading,
    ranked,
    ranks: new Map([...ranks].map(([{ code }, rank]) => [code, rank])),
    lit: ranked.filter(({ code }) => highlighted.includes(code)),
    ...(other ? { other } : {}),
  };
}

function presentOther(area: AreaFact): PresentArea | undefined {
  const { value, name, code } = area;
  if (isAbsent(value)) return undefined;
  return { ...area, value, label: withArticle(nameText(name) || code) };
}
