import type { DistributionFacts } from "./facts.js";
import { areSimilar } from "./limits.js";
import { quartilesOf, type Quartiles } from "./quartiles.js";
import { rankAll, type Rank } from "./ranking.js";
import { readMap, type MapReading, type PresentArea } from "./read-map.js";

/** Where one area stands among all. */
export interface Standing extends Rank {
  /** How many areas have a value that is written lower. */
  readonly lower: number;
  /** How many have one that is written higher. */
  readonly higher: number;
  /** How many others have a 95% interval that shares a point with its own. */
  readonly similar: number;
}

/** A distribution's facts put in order. */
export interface DistributionReading extends MapReading {
  /** Absent for fewer than eight values. */
  readonly quartiles?: Quartiles;
  /** The area singled out; absent where none is, or it has no value. */
  readonly focus?: PresentArea;
  /** Where each area with a value stands, by its code. */
  readonly standings: ReadonlyMap<string, Standing>;
}

/** Puts a distribution's facts in order: the same whatever order they came in. */
export function readDistribution(
  facts: DistributionFacts,
): DistributionReading {
  const reading = readMap(facts);
  const { present } = reading;
  const quartiles = quartilesOf(present.map(({ value }) => value));
  const focus = present.find(({ code }) => code === facts.area);
  return {
    ...reading,
    ...(quartiles ? { quartiles } : {}),
    ...(focus ? { focus } : {}),
    standings: standingsOf(reading),
  };
}

function standingsOf({
  present,
  format,
  ties,
}: MapReading): ReadonlyMap<string, Standing> {
  const ranks = rankAll(present, format);
  return new Map(
    ties.flatMap(({ members }) =>
      members.map((area): [string, Standing] => {
        const rank = ranks.get(area) ?? { rank: 1, of: 1, tied: false };
        const higher = rank.rank - 1;
        const lower = present.length - higher - members.length;
        return [
          area.code,
          { ...rank, higher, lower, similar: countSimilar(area, present) },
        ];
      }),
    ),
  );
}

function countSimilar(
  area: PresentArea,
  present: readonly PresentArea[],
): number {
  if (area.lower === undefined) return 0;
  return present.filter((other) => other !== area && areSimilar(area, other))
    .length;
}
