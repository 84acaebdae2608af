import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bearingBetween,
  deviationFrom,
  DIRECTIONS,
  oppositeOf,
  WIDEST_STEP,
  type Direction,
} from "./compass.js";
import { createCompassWalk, type CompassWalk } from "./compass-walk.js";
import { fullGrid, gridTopology, seededGrid } from "./grid-topology.harness.js";
import { parseOutlines, type Outlines } from "./outlines.js";
import { centreOf } from "./ring-centre.js";
import { sampleOutlines, sampleRegister } from "./sample-wards.harness.js";
import { readFileSync } from "node:fs";

function centre(outlines: Outlines, code: string) {
  return centreOf(outlines.polygons(code));
}

interface Place {
  readonly name: string;
  readonly codes: readonly string[];
  readonly walk: CompassWalk;
  readonly vintage: string;
}

const register = sampleRegister();
const places: readonly Place[] = ["2020", "2022", "2025"].flatMap((vintage) => {
  const outlines = sampleOutlines(vintage);
  const all = register.inVintage(vintage);
  const district = (code: string) =>
    all.filter(({ parent }) => parent === code).map((area) => area.code);
  return [
    { name: `The region, wards of ${vintage}`, codes: outlines.codes },
    ...register.parents(vintage).map(({ code, name }) => ({
      name: `${name}, wards of ${vintage}`,
      codes: district(code),
    })),
  ].map((place) => ({
    ...place,
    vintage,
    walk: createCompassWalk(outlines, place.codes),
  }));
});

function reachedFrom(start: string, walk: CompassWalk): Set<string> {
  const reached = new Set([start]);
  for (const code of reached)
    for (const direction of DIRECTIONS) {
      const next = walk.step(code, direction);
      if (next !== undefined) reached.add(next);
    }
  return reached;
}

/** Steps that do not lead to the neighbour nearest the arrow, so that no ward is shut. */
function turnedSteps({ codes, walk, vintage }: Place): number {
  const outlines = sampleOutlines(vintage);
  return codes.flatMap((from) =>
    DIRECTIONS.filter((direction) => {
      const off = (to: string) =>
        deviationFrom(
          direction,
          bearingBetween(centre(outlines, from), centre(outlines, to)),
        );
      const to = walk.step(from, direction);
      const near = walk.neighboursOf(from).map(({ code }) => off(code));
      return to !== undefined && off(to) > Math.min(...near);
    }),
  ).length;
}

function codeOf(vintage: string, name: string): string {
  const ward = register
    .inVintage(vintage)
    .find((area) => area.name === name && area.parent === "E08000012");
  return ward?.code ?? "";
}

describe.each(places)(
  "the compass walk of $name",
  ({ codes, walk, vintage }) => {
    it("leads from every ward to every ward", () => {
      for (const code of codes)
        expect(reachedFrom(code, walk).size, code).toBe(codes.length);
    });

    it("never leads more than 60 degrees off the arrow", () => {
      const outlines = sampleOutlines(vintage);
      for (const from of codes)
        for (const direction of DIRECTIONS) {
          const to = walk.step(from, direction);
          if (to === undefined) continue;
          const bearing = bearingBetween(
            centre(outlines, from),
            centre(outlines, to),
          );
          expect(deviationFrom(direction, bearing)).toBeLessThanOrEqual(
            WIDEST_STEP,
          );
        }
    });

    it("leads only to neighbours, and lists a neighbour from both sides", () => {
      for (const from of codes) {
        const near = walk.neighboursOf(from).map(({ code }) => code);
        for (const direction of DIRECTIONS) {
          const to = walk.step(from, direction);
          if (to !== undefined) expect(near).toContain(to);
        }
        for (const other of near)
          expect(walk.neighboursOf(other).map(({ code }) => code)).toContain(
            from,
          );
      }
    });

    it("can be taken back by the opposite arrow most of the time", () => {
      expect(walk.moves.reversible / walk.moves.all).toBeGreaterThan(0.6);
    });
  },
);

describe("the published table of the compass walk", () => {
  it("has the moves and the share that can be taken back, as they are", () => {
    const page = new URL(
      "../../../docs/geography/compass-walk.md",
      import.meta.url,
    );
    const rows = places.map((place) => {
      const { name, codes, walk } = place;
      const { moves } = walk;
      const share = ((100 * moves.reversible) / moves.all).toFixed(1);
      return `| ${name} | ${codes.length} | ${moves.all} | ${moves.reversible} | ${share}% | ${turnedSteps(place)} |`;
    });
    const text = readFileSync(page, "utf8").replace(/ +/g, " ");
    expect(text).toContain(rows.join("\n"));
  });
});

describe("the compass walk of Liverpool", () => {
  const liverpool = places.find(
    ({ name }) => name === "Liverpool, wards of 2025",
  );

  it("ends south and east of Speke", () => {
    expect(liverpool?.codes).toHaveLength(64);
    const speke = codeOf("2025", "Speke");
    expect(liverpool?.walk.step(speke, "south")).toBeUndefined();
    expect(liverpool?.walk.step(speke, "east")).toBeUndefined();
    expect(liverpool?.walk.step(speke, "north")).toBeDefined();
  });

  it("says which way each neighbour of Speke lies, clockwise from north", () => {
    const near = liverpool?.walk.neighboursOf(codeOf("2025", "Speke")) ?? [];
    expect(
      near.map(({ code, direction }) => [register.area(code)?.name, direction]),
    ).toEqual([
      ["Much Woolton & Hunts Cross", "north"],
      ["Garston", "north-west"],
    ]);
  });

  it("gives no step from a ward that is not on the map", () => {
    expect(liverpool?.walk.step("nowhere", "north")).toBeUndefined();
    expect(liverpool?.walk.neighboursOf("nowhere")).toEqual([]);
  });
});

describe("a compass walk", () => {
  it("takes every step of a regular grid back by the opposite arrow", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 7 }),
        (columns, rows) => {
          const outlines = parseOutlines(gridTopology(fullGrid(columns, rows)));
          const walk = createCompassWalk(outlines, outlines.codes);
          expect(walk.moves.reversible).toBe(walk.moves.all);
          expect(walk.moves.all).toBe(
            2 * (2 * columns * rows - columns - rows),
          );
        },
      ),
    );
  });

  it("reaches every area of any set of squares, islands too", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 63 }), {
          minLength: 1,
          maxLength: 40,
        }),
        (cells) => {
          const outlines = parseOutlines(
            gridTopology(
              cells.map(
                (cell) => [`${cell}`, cell % 8, Math.floor(cell / 8)] as const,
              ),
            ),
          );
          const walk = createCompassWalk(outlines, outlines.codes);
          for (const code of outlines.codes)
            expect(reachedFrom(code, walk).size).toBe(cells.length);
        },
      ),
    );
  });

  it("reaches every area of any map cut up by nearest places", () => {
    const place = fc.tuple(
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 0, max: 15 }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(place, {
          minLength: 2,
          maxLength: 40,
          selector: ([column, row]) => `${column},${row}`,
        }),
        (seeds) => {
          const outlines = parseOutlines(gridTopology(seededGrid(16, seeds)));
          const walk = createCompassWalk(outlines, outlines.codes);
          for (const code of outlines.codes)
            expect(reachedFrom(code, walk).size).toBe(seeds.length);
        },
      ),
    );
  });

  it("reaches twenty islands that stand round a twenty-first", () => {
    const ring = Array.from({ length: 20 }, (_, index) => {
      const angle = (index / 20) * 2 * Math.PI;
      return [
        `${index}`,
        Math.round(20 * Math.cos(angle)),
        Math.round(20 * Math.sin(angle)),
      ] as const;
    });
    const outlines = parseOutlines(gridTopology([["hub", 0, 0], ...ring]));
    const walk = createCompassWalk(outlines, outlines.codes);
    for (const code of outlines.codes)
      expect(reachedFrom(code, walk).size).toBe(21);
  });

  it("stands still on a map of one area, and of none", () => {
    const outlines = parseOutlines(gridTopology(fullGrid(1, 1)));
    const walk = createCompassWalk(outlines, outlines.codes);
    expect(DIRECTIONS.map((way: Direction) => walk.step("0,0", way))).toEqual(
      Array(4).fill(undefined),
    );
    expect(createCompassWalk(outlines, []).moves.all).toBe(0);
  });

  it("knows the way back", () => {
    expect(DIRECTIONS.map(oppositeOf)).toEqual([
      "south",
      "west",
      "north",
      "east",
    ]);
  });
});
