import type { Limits, SeriesPoint } from "./facts.js";
import { areSimilar } from "./limits.js";
import type { MeasureFormat } from "./measure-format.js";
import { presentPoints, type PresentPoint } from "./present-points.js";
import { LEVEL_UNITS, STEADY_SHARE } from "./thresholds.js";

/**
 * What a line did from its first value to its last:
 * - `similar`: their 95% intervals overlap;
 * - `level`: neither they nor any value between differ by more than rounding;
 * - `returned`: it ended where it began, with ups or downs between;
 * - `rose`, `fell`: the change is most of all its ups and downs;
 * - `unsteady`: it ended elsewhere, but most of its ups and downs cancel out.
 */
export type MovementKind =
  "similar" | "level" | "returned" | "rose" | "fell" | "unsteady";

/** A line's way from its first value to its last. */
export interface Movement {
  readonly kind: MovementKind;
  readonly first: PresentPoint;
  readonly last: PresentPoint;
  /** Last less first, of the values as they are written. */
  readonly change: number;
}

/**
 * What a line did from its first value to its last; the thresholds are in
 * `docs/description/thresholds.md`.
 *
 * @returns `undefined` where fewer than two periods have a value
 */
export function movementOf(
  points: readonly SeriesPoint[],
  format: MeasureFormat,
): Movement | undefined {
  const present = presentPoints(points);
  const [first] = present;
  const last = present.at(-1);
  if (!first || !last || first === last) return undefined;
  const change = format.difference(first.value, last.value);
  const ways = present.slice(1).map((point, index) => {
    const before = present[index] ?? point;
    return Math.abs(format.difference(before.value, point.value));
  });
  const travelled = ways.reduce((all, way) => all + way, 0);
  const hasStayed = present.every((point) =>
    isLevel(format.difference(first.value, point.value), format),
  );
  return { kind: kindOf(), first, last, change };

  function kindOf(): MovementKind {
    if (hasStayed) return "level";
    if (areSimilar(first as Limits, last as Limits)) return "similar";
    if (isLevel(change, format)) return "returned";
    if (Math.abs(change) / travelled < STEADY_SHARE) return "unsteady";
    return change > 0 ? "rose" : "fell";
  }
}

/** Whether a change is no more than rounding, {@link LEVEL_UNITS} of the last digit. */
export function isLevel(
  change: number,
  { decimals }: Pick<MeasureFormat, "decimals">,
): boolean {
  return Math.abs(change) <= LEVEL_UNITS * 10 ** -decimals * (1 + 1e-9);
}
