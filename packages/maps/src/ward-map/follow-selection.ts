import type { Selection } from "@commons-widgets/element-kit";
import type { WardMapSource } from "./ward-map.facts.js";

/**
 * The larger area that a shared selection asks a map to narrow to: a place or
 * series in it that the map's areas lie in, such as a district.
 */
export function placeChosen(
  { register, choice }: WardMapSource,
  { area, series }: Selection,
): string | undefined {
  const parents = register.parents(choice.used.vintage.id);
  return [area, series].find((code) =>
    parents.some((parent) => parent.code === code),
  );
}

/** The period of a shared selection, where the map's data have it. */
export function periodChosen(
  { table }: WardMapSource,
  { period }: Selection,
): string | undefined {
  const column = table.columnOf("period");
  if (!column || period === undefined) return undefined;
  const known = column.cells.some(
    (cell) => typeof cell === "object" && "id" in cell && cell.id === period,
  );
  return known ? period : undefined;
}
