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
  let open = mutuallyReachable(start, steps);
  while (open.size < steps.size) {
    const turn = turnsAcross(open, steps, centres, links).find(
      (candidate) => walkAfter(candidate, start, steps).size > open.size,
    );
    if (!turn) return steps;
    steps.get(turn.from)?.set(turn.direction, turn.to);
    open = mutuallyReachable(start, steps);
  }
  return steps;
}

function turnsAcross(
  open: ReadonlySet<string>,
  steps: Steps,
  centres: ReadonlyMap<string, Point>,
  links: Links,
): readonly Turn[] {
  const turns: Turn[] = [];
  for (const from of steps.keys())
    for (const to of steps.keys())
      if (from !== to && open.has(from) !== open.has(to))
        turns.push(...turnsFrom(from, to, steps, centres, links));
  return turns.sort((a, b) => a.cost - b.cost);
}

function turnsFrom(
  from: string,
  to: string,
  steps: Steps,
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

function walkAfter(turn: Turn, start: string, steps: Steps): Set<string> {
  const ways = steps.get(turn.from) as Map<Direction, string>;
  const turned = new Map(steps).set(
    turn.from,
    new Map(ways).set(turn.direction, turn.to),
  );
  return mutuallyReachable(start, turned);
}

/** The areas that can be reached from one and from which it can be reached. */
function mutuallyReachable(start: string, steps: Steps): Set<string> {
  const back = new Map<string, string[]>();
  for (const [from, ways] of steps)
    for (const to of ways.values())
      back.set(to, [...(back.get(to) ?? []), from]);
  const forth = reachableFrom(start, (code) => [
    ...(steps.get(code)?.values() ?? []),
  ]);
  const home = reachableFrom(start, (code) => back.get(code) ?? []);
  return new Set([...forth].filter((code) => home.has(code)));
}

function reachableFrom(
  start: string,
  next: (code: string) => readonly string[],
): Set<string> {
  const reached = new Set([start]);
  for (const code of reached) for (const to of next(code)) reached.add(to);
  return reached;
}
