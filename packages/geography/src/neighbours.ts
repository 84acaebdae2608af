import { neighbors } from "topojson-client";
import type { Outlines } from "./outlines.js";

/**
 * For each of some areas, those among them that share a border with it.
 *
 * @throws {AreaNotFoundError} where a code has no outline
 */
export function neighboursAmong(
  outlines: Outlines,
  codes: Iterable<string>,
): ReadonlyMap<string, readonly string[]> {
  const shapes = outlines.shapes(codes);
  const near = neighbors([...shapes]);
  return new Map(
    shapes.map(({ id }, index) => [
      id,
      (near[index] ?? []).flatMap((other) => shapes[other]?.id ?? []),
    ]),
  );
}
