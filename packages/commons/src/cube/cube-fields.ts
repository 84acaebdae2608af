import type { Field } from "@commons-widgets/table";
import { labelOfCategory, type CubeDimension } from "./cube.js";
import type { CubeLayout } from "./cube-layout.js";

/** How the categories of a dimension stand in a column. */
export interface CubeRowField {
  readonly field: Field;
  /** The number of the dimension. */
  readonly dimension: number;
  /** Whether it holds the words of the categories, not their codes. */
  readonly isLabel: boolean;
}

/**
 * The columns of the rows of a cube: of an area its code and, where it has one,
 * its name; of a period the period; of all else the words.
 *
 * @param isNamed whether areas have names besides their codes
 */
export function rowFieldsOf(
  dimensions: readonly CubeDimension[],
  { down }: CubeLayout,
  isNamed: boolean,
): readonly CubeRowField[] {
  return down.flatMap((number): readonly CubeRowField[] => {
    const dimension = dimensions[number];
    if (!dimension) return [];
    const { name, title, role } = dimension;
    if (role === "period")
      return [row({ name, title, type: "period", role }, number, false)];
    if (role !== "area")
      return [row({ name, title, type: "string" }, number, true)];
    const code = row({ name, title, type: "string", role }, number, false);
    const label = row(
      { name: `${name}-name`, title, type: "string", role: "area-name" },
      number,
      true,
    );
    return isNamed ? [code, label] : [code];
  });
}

function row(field: Field, dimension: number, isLabel: boolean): CubeRowField {
  return { field, dimension, isLabel };
}

/** Whether any area has a name that is not its code. */
export function hasAreaNames(dimensions: readonly CubeDimension[]): boolean {
  return dimensions.some(
    ({ role, categories }) =>
      role === "area" &&
      categories.some(
        (category) => labelOfCategory(category) !== category.code,
      ),
  );
}
