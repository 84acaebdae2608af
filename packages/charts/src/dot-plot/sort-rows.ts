import type { AreaFact } from "@commons-widgets/description";
import { valueOf } from "@commons-widgets/table";
import { arePairs, type DotFacts } from "./dot-plot.facts.js";

/** What rows are sorted by; the first is the usual one. */
export const SORTS = ["value", "change", "name"] as const;

/** One of {@link SORTS}. */
export type DotSort = (typeof SORTS)[number];

/**
 * The same facts in the order of their rows: by the latest value, or that of
 * the second measure, from the highest to the lowest; by change, from the
 * largest rise to the largest fall; or by name. What has no such number comes
 * last; equals are in order of name. One value for each area has no change and
 * is sorted by value.
 */
export function sortFacts(facts: DotFacts, sort: DotSort): DotFacts {
  if (!arePairs(facts)) {
    const size = (area: AreaFact) => valueOf(area.value);
    const areas = sortAreas(facts.areas, sort === "name" ? unsized : size);
    return { ...facts, areas };
  }
  const { first, second } = facts;
  const firsts = new Map(first.areas.map((area) => [area.code, area]));
  const sizes = {
    name: unsized,
    value: ({ value }: AreaFact) => valueOf(value),
    change: ({ code, value }: AreaFact) => {
      const [from, to] = [firsts.get(code)?.value, value].map(
        (cell) => cell !== undefined && valueOf(cell),
      );
      return typeof from === "number" && typeof to === "number"
        ? to - from
        : undefined;
    },
  };
  const sorted = sortAreas(second.areas, sizes[sort]);
  return {
    ...facts,
    first: {
      ...first,
      areas: sorted.flatMap(({ code }) => firsts.get(code) ?? []),
    },
    second: { ...second, areas: sorted },
  };
}

function sortAreas(
  areas: readonly AreaFact[],
  sizeOf: (area: AreaFact) => number | undefined,
): readonly AreaFact[] {
  return [...areas].sort((a, b) => {
    const [one, other] = [a, b].map((area) => sizeOf(area) ?? -Infinity) as [
      number,
      number,
    ];
    return (
      (one === other ? 0 : other - one) ||
      a.name.localeCompare(b.name, "en-GB", { numeric: true }) ||
      (a.code < b.code ? -1 : 1)
    );
  });
}

function unsized(): undefined {
  return undefined;
}
