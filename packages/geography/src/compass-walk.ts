import {
  bearingBetween,
  compassPoint,
  deviationFrom,
  DIRECTIONS,
  oppositeOf,
  WIDEST_STEP,
  type CompassPoint,
  type Direction,
} from "./compass.js";
import { neighboursAmong } from "./neighbours.js";
import type { Outlines } from "./outlines.js";
import { centreOf } from "./ring-centre.js";
import type { Point } from "./topology.js";
import { openShutAreas } from "./shut-areas.js";
import { linkDetached, type Links } from "./walk-links.js";

/** A neighbour, and which way it lies. */
export interface Neighbour {
  readonly code: string;
  readonly direction: CompassPoint;
}

/** Where each arrow key leads from each area. */
export type Steps = ReadonlyMap<string, ReadonlyMap<Direction, string>>;

/** A map that can be walked by the four arrow keys. */
export interface CompassWalk {
  /** The area an arrow key leads to, or `undefined` at the edge of the map. */
  step(from: string, direction: Direction): string | undefined;
  /** The areas that touch one, or across a gap are linked to it, clockwise from north. */
  neighboursOf(code: string): readonly Neighbour[];
  /** How many steps there are, and how many the opposite key takes back. */
  readonly moves: { readonly all: number; readonly reversible: number };
}

/**
 * Makes the walk of some areas of a map.
 *
 * A key leads to the neighbour whose centre lies nearest that direction, and no
 * more than 60 degrees from it. Areas across a gap are linked by their nearest
 * centres. Where that leaves an area that no key leads to, or out of, one step
 * is turned to it, so that every area can be reached from every other.
 *
 * @throws {AreaNotFoundError} where a code has no outline
 */
export function createCompassWalk(
  outlines: Outlines,
  codes: Iterable<string>,
): CompassWalk {
  const neighbours = neighboursAmong(outlines, codes);
  const centres = new Map(
    [...neighbours.keys()].map((code) => [
      code,
      centreOf(outlines.polygons(code)),
    ]),
  );
  const links = linkDetached(neighbours, centres);
  const steps = openShutAreas(nearestSteps(links, centres), centres, links);
  return {
    step: (from, direction) => steps.get(from)?.get(direction),
    neighboursOf: (code) => neighboursOf(code, links, centres),
    moves: countMoves(steps),
  };
}

function nearestSteps(
  links: Links,
  centres: ReadonlyMap<string, Point>,
): Map<string, Map<Direction, string>> {
  return new Map(
    [...links].map(([from, near]) => {
      const steps = new Map<Direction, string>();
      for (const direction of DIRECTIONS) {
        let least = WIDEST_STEP;
        for (const to of near) {
          const bearing = bearingBetween(
            centres.get(from) as Point,
            centres.get(to) as Point,
          );
          const deviation = deviationFrom(direction, bearing);
          if (deviation > least) continue;
          least = deviation;
          steps.set(direction, to);
        }
      }
      return [from, steps];
    }),
  );
}

function neighboursOf(
  code: string,
  links: Links,
  centres: ReadonlyMap<string, Point>,
): readonly Neighbour[] {
  const here = centres.get(code);
  if (!here) return [];
  return [...(links.get(code) ?? [])]
    .map((other) => ({
      code: other,
      bearing: bearingBetween(here, centres.get(other) as Point),
    }))
    .sort((a, b) => turnedBy(a.bearing) - turnedBy(b.bearing))
    .map(({ code: other, bearing }) => ({
      code: other,
      direction: compassPoint(bearing),
    }));
}

/** So that a bearing a little west of north, said as "north", comes first. */
function turnedBy(bearing: number): number {
  return (bearing + 22.5) % 360;
}

function countMoves(steps: Steps): CompassWalk["moves"] {
  let all = 0;
  let reversible = 0;
  for (const [from, ways] of steps)
    for (const [direction, to] of ways) {
      all++;
      if (steps.get(to)?.get(oppositeOf(direction)) === from) reversible++;
    }
  return { all, reversible };
}
