import type { AreasFacts } from "@commons-widgets/description";
import { isAbsent, type Cell, type Field } from "@commons-widgets/table";
import * as say from "./parts.words.js";

/** What parts of an area should add up to, by its place among the areas. */
export type Whole = (area: number) => Cell<number>;

/** The parts of one area added up, or why that cannot be. */
export function totalOf(
  columns: readonly AreasFacts[],
  area: number,
): Cell<number> {
  const cells = columns.flatMap(({ areas }) => areas[area]?.value ?? []);
  const gap = cells.find(isAbsent);
  return gap ?? cells.reduce<number>((all, cell) => all + Number(cell), 0);
}

/** Whether measures are in one unit, and so fit on one axis. */
export function shareUnit(measures: readonly Field[]): boolean {
  const units = measures.map(
    ({ unit }) => `${unit?.label ?? ""} ${unit?.symbol ?? ""}`,
  );
  return new Set(units).size < 2;
}

/**
 * Why measures must not be stacked; `undefined` where they may be.
 *
 * They may where none is below zero and either every one may be summed, as its
 * field says, or they add up to a stated whole in each area, within half of the
 * last digit of each part.
 *
 * @param columns one for each measure, of the same areas in the same order
 * @param whole absent: nothing is stated
 */
export function whyNotStacked(
  columns: readonly AreasFacts[],
  whole: Whole | undefined,
): string | undefined {
  const areas = columns[0]?.areas ?? [];
  const below = areas.find((_, area) =>
    columns.some(({ areas: cells }) => Number(cells[area]?.value) < 0),
  );
  if (below) return say.belowZero(below.name);
  if (!whole)
    return columns.every(({ measure }) => measure.aggregate === "sum")
      ? undefined
      : say.notSummed();
  const slack = columns.reduce(
    (all, { measure }) => all + 0.5 / 10 ** (measure.decimals ?? 0),
    0,
  );
  const unlike = areas.find((_, area) => {
    const [total, stated] = [totalOf(columns, area), whole(area)];
    if (isAbsent(total) || isAbsent(stated)) return false;
    return Math.abs(total - stated) > slack + 1e-9;
  });
  return unlike && say.notTheWhole(unlike.name);
}
