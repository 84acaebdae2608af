import type {
  Cube,
  CubeCategory,
  CubeDimension,
  CubeLimits,
  CubeMark,
  CubeObservation,
} from "./cube.js";

/** One value by the codes of its categories, as a portal lists it. */
export interface ListedValue {
  /** One for each dimension, in their order. */
  readonly categories: readonly CubeCategory[];
  readonly value: number | string | null;
  readonly mark?: CubeMark | undefined;
  readonly limits?: CubeLimits | undefined;
}

/**
 * Puts a list of values into a cube. Areas and periods that the dimensions do
 * not name yet are added in the order they come; a value under a code that
 * another dimension does not have is left out, for it was not asked for.
 */
export function cubeOfList(
  dimensions: readonly CubeDimension[],
  values: Iterable<ListedValue>,
): Cube {
  const lists = dimensions.map((dimension) => new CategoryList(dimension));
  const observations: CubeObservation[] = [];
  for (const { categories, value, mark, limits } of values) {
    const at = lists.map((list, index) => list.numberOf(categories[index]));
    if (at.every((number): number is number => number !== undefined))
      observations.push({ at, value, mark, limits });
  }
  return {
    dimensions: dimensions.map((dimension, index) => ({
      ...dimension,
      categories: lists[index]?.categories ?? [],
    })),
    observations,
  };
}

class CategoryList {
  readonly categories: CubeCategory[];
  readonly #numbers: Map<string, number>;
  readonly #mayGrow: boolean;

  constructor({ categories, role }: CubeDimension) {
    this.categories = [...categories];
    this.#numbers = new Map(
      categories.map(({ code }, number) => [code, number]),
    );
    this.#mayGrow = role === "area" || role === "period";
  }

  numberOf(category: CubeCategory | undefined): number | undefined {
    if (!category) return undefined;
    const known = this.#numbers.get(category.code);
    if (known !== undefined || !this.#mayGrow) return known;
    this.#numbers.set(category.code, this.categories.length);
    return this.categories.push(category) - 1;
  }
}
