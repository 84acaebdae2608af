import type { Point } from "./topology.js";

/**
 * Writes points as part of an SVG path, in steps from each to the next; a step
 * that goes nowhere is left out.
 *
 * @param points whole numbers; of a `closed` ring the last repeats the first
 */
export function writePath(
  points: readonly Point[],
  kind: "open" | "closed",
): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let [x, y] = first;
  const steps: string[] = [];
  for (const [nextX, nextY] of kind === "closed" ? rest.slice(0, -1) : rest) {
    if (nextX === x && nextY === y) continue;
    steps.push(`${nextX - x},${nextY - y}`);
    [x, y] = [nextX, nextY];
  }
  const line = steps.length === 0 ? "" : `l${steps.join(" ")}`;
  return `M${first[0]},${first[1]}${line}${kind === "closed" ? "Z" : ""}`;
}
