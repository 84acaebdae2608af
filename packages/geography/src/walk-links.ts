import type { Point } from "./topology.js";

/** For each area, the areas an arrow key may lead to from it. */
export type Links = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Joins areas that touch none of the others: as long as some cannot be reached,
 * the two nearest centres on either side of a gap are linked, both ways.
 */
export function linkDetached(
  neighbours: ReadonlyMap<string, readonly string[]>,
  centres: ReadonlyMap<string, Point>,
): Links {
  const links = new Map(
    [...neighbours].map(([code, near]) => [code, new Set(near)]),
  );
  const [first] = links.keys();
  if (first === undefined) return links;
  const joined = new Set<string>();
  joinAllFrom(first, links, joined);
  while (joined.size < links.size) {
    const [here, there] = nearestPair(joined, centres);
    links.get(here)?.add(there);
    links.get(there)?.add(here);
    joinAllFrom(there, links, joined);
  }
  return links;
}

function joinAllFrom(start: string, links: Links, joined: Set<string>): void {
  const waiting = [start];
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (joined.has(code)) continue;
    joined.add(code);
    waiting.push(...(links.get(code) ?? []));
  }
}

function nearestPair(
  joined: ReadonlySet<string>,
  centres: ReadonlyMap<string, Point>,
): [here: string, there: string] {
  let nearest: [string, string] = ["", ""];
  let least = Infinity;
  for (const here of joined)
    for (const [there, [x, y]] of centres) {
      if (joined.has(there)) continue;
      const [fromX, fromY] = centres.get(here) as Point;
      const distance = Math.hypot(x - fromX, y - fromY);
      if (distance >= least) continue;
      least = distance;
      nearest = [here, there];
    }
  return nearest;
}
