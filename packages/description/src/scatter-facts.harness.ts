import fc from "fast-check";
import type { Cell } from "@commons-widgets/table";
import {
  cell,
  openPercent,
  percent,
  provenance,
  wards,
} from "./figure-facts.harness.js";
import type { ScatterArea, ScatterFacts } from "./scatter-facts.js";

const score = {
  ...openPercent,
  name: "score",
  title: "Score of health",
  unit: { label: "score", symbol: "", position: "after" as const },
};

/** Two measures of these areas, by name, value across and value up. */
export function scatterOf(
  areas: readonly (
    ScatterArea | readonly [string, Cell<number>, Cell<number>]
  )[],
  more: Partial<ScatterFacts> = {},
): ScatterFacts {
  return {
    across: { dataset: "Rates by ward", measure: percent },
    up: { dataset: "Scores by ward", measure: score },
    place: "Liverpool",
    geography: wards,
    areas: areas.map((area, index): ScatterArea =>
      "code" in area
        ? area
        : {
            code: `E${String(index)}`,
            name: area[0],
            across: { value: area[1] },
            up: { value: area[2] },
          },
    ),
    unreadable: 0,
    provenance,
    ...more,
  };
}

/** Areas named by letters, one for each value across and up. */
export function scatterOfValues(
  values: readonly (readonly [x: number, y: number])[],
  more: Partial<ScatterFacts> = {},
): ScatterFacts {
  return scatterOf(
    values.map(([x, y], index) => [`Ward ${lettersOf(index)}`, x, y] as const),
    more,
  );
}

/** Pairs of up to forty areas. */
export function anyScatter(
  name: fc.Arbitrary<string>,
): fc.Arbitrary<ScatterFacts> {
  const area = fc.record({ name, parentName: name, across: cell, up: cell });
  return fc
    .record({
      areas: fc.array(area, { maxLength: 40 }),
      place: name,
      unreadable: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ areas, ...more }) =>
      scatterOf(
        areas.map(({ across, up, ...called }, index) => ({
          ...called,
          code: `E${lettersOf(index)}`,
          across: { value: across },
          up: { value: up },
        })),
        more,
      ),
    );
}

function lettersOf(index: number): string {
  return String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26));
}
