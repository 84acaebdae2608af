import {
  periodsOf,
  type AreaData,
  type Selection,
} from "@commons-widgets/element-kit";

/** The larger area of a shared selection, where areas of the data lie in it. */
export function placeChosen(
  { areas }: AreaData,
  { area, series }: Selection,
): string | undefined {
  return [area, series].find(
    (code) => code !== undefined && areas.parents.has(code),
  );
}

/** The period of a shared selection, where the data have it. */
export function periodChosen(
  { table }: AreaData,
  { period }: Selection,
): string | undefined {
  return periodsOf(table).find(({ id }) => id === period)?.id;
}
