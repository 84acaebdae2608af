import {
  Absence,
  isAbsent,
  type Cell,
  type Period,
} from "@commons-widgets/table";
import type { Lookup } from "./lookups/lookup.js";
import { moveCount, type ValuesByArea } from "./lookups/move-values.js";

/** One release of an index of deprivation, on the small areas of its time. */
export interface DeprivationRelease {
  /** The year by which the release is called. */
  readonly period: Period;
  /** For each small area its tenth among all of the country, 1 the most deprived. */
  readonly deciles: ValuesByArea;
  /** From the small areas of the release to the areas of the trend. */
  readonly lookup: Lookup;
}

/** One area in one release. */
export interface DeprivationPoint {
  readonly period: Period;
  /** How many small areas it is made of; broken where one of them is divided. */
  readonly areas: number;
  /** How many of them are among the most deprived tenth of the country. */
  readonly mostDeprived: Cell<number>;
  /** The one over the other, in per cent. */
  readonly share: Cell<number>;
  /** Whether a divided small area is in it. */
  readonly divided: boolean;
}

/** What may be said of such a trend, and what may not; for its provenance and its page. */
export const DEPRIVATION_CAVEATS: readonly string[] = [
  "Each release ranks the small areas of its own time against each other. Whether an area is among the most deprived tenth can be compared from release to release; that says how it stands among others, not whether its people are better or worse off.",
  "Scores cannot be compared from release to release: what they are made of, and how, has changed each time. They are not shown.",
  "A rank or a tenth of a ward does not follow from those of its small areas. What is shown is how many of them are among the most deprived tenth.",
];

/**
 * One area's deprivation over several releases, whatever small areas each was
 * published for: the share of them that is among the most deprived tenth of the
 * country.
 *
 * @returns a point for each release, in their order; absent where any of its
 *   small areas has no tenth in that release
 */
export function deprivationTrend(
  releases: readonly DeprivationRelease[],
  area: string,
): readonly DeprivationPoint[] {
  return releases.map(({ period, deciles, lookup }) => {
    const areas = lookup
      .partsOf(area)
      .reduce((sum, { share }) => sum + share, 0);
    const { value, divided } = moveCount(inMostDeprived(deciles), lookup, area);
    return {
      period,
      areas,
      mostDeprived: value,
      share: isAbsent(value) ? value : (100 * value) / areas,
      divided,
    };
  });
}

/** 1 for a small area among the most deprived tenth, 0 for any other. */
function inMostDeprived(deciles: ValuesByArea): ValuesByArea {
  return {
    get: (code) => {
      const decile = deciles.get(code);
      if (decile === undefined || isAbsent(decile)) return decile;
      if (!Number.isInteger(decile) || decile < 1 || decile > 10)
        return new Absence("unreadable", `${decile} is no tenth.`);
      return decile === 1 ? 1 : 0;
    },
  };
}
