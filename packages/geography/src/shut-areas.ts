import {
  bearingBetween,
  deviationFrom,
  DIRECTIONS,
  WIDEST_STEP,
  type Direction,
} from "./compass.js";
import type { Point } from "./topology.js";
import type { Links } from "./walk-links.js";

type Steps = Map<string, Map<Direction, string>>;

interface Turn {
  readonly from: string;
  readonly direction: Direction;
  readonly to: string;
  /** Less is better: to a neighbour, within the widest step, and nearest its way. */
  readonly cost: number;
}

/** What can be reached from one area, and what it can be reached from. */
interface Reach {
  readonly forth: ReadonlySet<string>;
  readonly back: ReadonlySet<string>;
}

/**
 * Turns as few steps as it can so that every area can be reached from every
 * other. A step is only turned to an area that lies on its side of the one it
 * leaves, and only where the turn brings more areas into the walk.
 *
 * @param steps changed in place
 */
export function openShutAreas(
  steps: Steps,
  centres: ReadonlyMap<string, Point>,
  links: Links,
): Steps {
  const [start] = steps.keys();
  if (start === undefined) return steps;
  let reach = reachOf(start, steps);
  while (sizeOf(reach) < 2 * steps.size) {
    const turn = turnsAcross(reach, steps, centres, links).find(
      (turned) => sizeOf(reachAfter(turned, start, steps)) > sizeOf(reach),
    );
    if (!turn) return steps;
    steps.get(turn.from)?.set(turn.direction, turn.to);
    reach = reachOf(start, steps);
  }
  return steps;
}

function turnsAcross(
  { forth, back }: Reach,
  steps: Steps,
  centres: ReadonlyMap<string, Point>,
  links: Links,
): readonly Turn[] {
  const turns: Turn[] = [];
  for (const from of steps.keys())
    for (const to of steps.keys()) {
      const opens =
        (forth.has(from) && !forth.has(to)) ||
        (back.has(to) && !back.has(from));
      if (opens) turns.push(...turnsFrom(from, to, centres, links));
    }
  return turns.sort((a, b) => a.cost - b.cost);
}

function turnsFrom(
  from: string,
  to: string,
  centres: ReadonlyMap<string, Point>,
  links: Links,
): readonly Turn[] {
  const [here, there] = [centres.get(from), centres.get(to)] as [Point, Point];
  const bearing = bearingBetween(here, there);
  const apart = Math.hypot(there[0] - here[0], there[1] - here[1]);
  return DIRECTIONS.flatMap((direction) => {
    const deviation = deviationFrom(direction, bearing);
    if (deviation >= 90) return [];
    const wide = deviation > WIDEST_STEP ? 200 : 0;
    const far = links.get(from)?.has(to) ? 0 : 1_000 + apart;
    return [{ from, direction, to, cost: deviation + wide + far }];
  });
}

function reachAfter(turn: Turn, start: string, steps: Steps): Reach {
  const ways = steps.get(turn.from) as Map<Direction, string>;
  const turned = new Map(steps).set(
    turn.from,
    new Map(ways).set(turn.direction, turn.to),
  );
  return reachOf(start, turned);
}

function reachOf(start: string, steps: Steps): Reach {
  const sources = new Map<string, string[]>();
  for (const [from, ways] of steps)
    for (const to of ways.values()) {
      const others = sources.get(to);
      if (others) others.push(from);
      else sources.set(to, [from]);
    }
  return {
    forth: reachableFrom(start, (code) => [
      ...(steps.get(code)?.values() ?? []),
    ]),
    back: reachableFrom(start, (code) => sources.get(code) ?? []),
  };
}

function sizeOf({ forth, back }: Reach): number {
  return forth.size + back.size;
}

function reachableFrom(
  start: string,
  next: (code: string) => readonly string[],
): Set<string> {
  const reached = new Set([start]);
  for (const code of reached) for (const to of next(code)) reached.add(to);
  return reached;
}
