import type { Field } from "@commons-widgets/table";
import fc from "fast-check";
import type { ControlFacts } from "./control-facts.js";
import type { SeriesPoint } from "./facts.js";
import {
  cell,
  openPercent,
  pointsOf,
  provenance,
} from "./figure-facts.harness.js";

/** A control chart of yearly values of Liverpool from 2010 on; `null` is a gap. */
export function controlOf(
  values: readonly (number | null)[],
  more: Partial<ControlFacts> = {},
): ControlFacts {
  return {
    dataset: { id: "lcr:rates", title: "Rates", version: "2025-10-30" },
    measure: { ...openPercent, decimals: 1 },
    provenance,
    unreadable: 0,
    area: { code: "E0", name: "Liverpool" },
    points: pointsOf(values),
    ...more,
  };
}

/** Control charts of up to nine years, twice over, of an area of any such name. */
export function anyControl(
  name: fc.Arbitrary<string>,
): fc.Arbitrary<ControlFacts> {
  const direction = fc.constantFrom(
    undefined,
    "higher-is-better" as const,
    "lower-is-better" as const,
  );
  return fc
    .record({
      name,
      cells: fc.array(cell, { maxLength: 18 }),
      direction,
      decimals: fc.constantFrom(undefined, 0, 1, 3),
      target: fc.option(fc.integer({ min: -20, max: 60 }), { nil: undefined }),
    })
    .map(({ name: of, cells, direction: way, decimals, target }) => {
      const years = pointsOf(cells.map(() => 0));
      const points = cells.map(
        (value, index) => ({ ...years[index], value }) as SeriesPoint,
      );
      const measure: Field = {
        ...openPercent,
        ...(way ? { direction: way } : {}),
        ...(decimals === undefined ? {} : { decimals }),
      };
      return controlOf([], {
        points,
        measure,
        area: { code: "E0", name: of },
        ...(target === undefined ? {} : { target }),
      });
    });
}
