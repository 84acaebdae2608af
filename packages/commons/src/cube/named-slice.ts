import { UnreadableError } from "../failures.js";
import type { CubeCategory, CubeDimension } from "./cube.js";

/** A dataset, and which categories of some of its dimensions are wanted. */
export interface NamedSlice {
  readonly name: string;
  /** By the name of a dimension: codes as the portal writes them. */
  readonly chosen: ReadonlyMap<string, string>;
}

/**
 * Reads the name of a part of a dataset: `NM_162_1/geography.TYPE464/age.0,1`,
 * each dimension with its codes behind a slash, in any order.
 *
 * @returns `undefined` where a part behind a slash has no point
 */
export function parseSlice(text: string): NamedSlice | undefined {
  const [name = "", ...parts] = text.split("/");
  const chosen = new Map<string, string>();
  for (const part of parts) {
    const [, dimension, codes] = /^([^.]+)\.(.+)$/.exec(part) ?? [];
    if (!dimension || !codes) return undefined;
    chosen.set(dimension, codes);
  }
  return { name, chosen };
}

/**
 * The categories of a dimension that a slice names: codes with commas between
 * them, `first...last` for a run in the dimension's order, or `all`.
 *
 * @throws {UnreadableError} where it has no such code, with those it has
 */
export function chooseCategories(
  { name, categories }: CubeDimension,
  codes: string,
  url: string,
): readonly CubeCategory[] {
  if (codes === "all") return categories;
  return codes.split(",").flatMap((part) => {
    const [first = "", last = first] = part.split("...");
    const [from, to] = [first, last].map((code) =>
      categories.findIndex((category) => category.code === code),
    ) as [number, number];
    if (from < 0 || to < from)
      throw new UnreadableError(
        url,
        `its dimension "${name}" has no code "${part}". It has: ${listCodes(categories)}.`,
      );
    return categories.slice(from, to + 1);
  });
}

/** Up to eight codes with what they mean. */
function listCodes(categories: readonly CubeCategory[]): string {
  const shown = categories
    .slice(0, 8)
    .map(({ code, label }) => (label ? `${code} (${label})` : code));
  const more = categories.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
