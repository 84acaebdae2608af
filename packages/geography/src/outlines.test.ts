import { describe, expect, it } from "vitest";
import { fullGrid, gridTopology } from "./grid-topology.harness.js";
import { createAreaLocator } from "./locate-area.js";
import { neighboursAmong } from "./neighbours.js";
import { parseOutlines, type Outlines } from "./outlines.js";
import { centreOf } from "./ring-centre.js";
import { sampleOutlines, sampleRegister } from "./sample-wards.harness.js";
import { undrawPoint } from "./undraw-point.js";

function centre(outlines: Outlines, code: string) {
  return centreOf(outlines.polygons(code));
}

const VINTAGES = ["2020", "2022", "2025"];
const grid = parseOutlines(gridTopology(fullGrid(3, 2)));

/** The corners of a path written in steps, ring by ring. */
function walkPath(path: string): [number, number][][] {
  return [...path.matchAll(/M([^lMZ]+)(?:l([^MZ]+))?(Z?)/g)].map((match) => {
    let [x = 0, y = 0] = (match[1] ?? "").split(",").map(Number);
    const corners: [number, number][] = [[x, y]];
    for (const step of match[2]?.split(" ") ?? []) {
      const [dx = 0, dy = 0] = step.split(",").map(Number);
      corners.push([(x += dx), (y += dy)]);
    }
    return corners;
  });
}

describe("the outlines of the sample wards", () => {
  it.each(VINTAGES)("are those of the register, %s", (vintage) => {
    const listed = sampleRegister()
      .inVintage(vintage)
      .map(({ code }) => code);
    expect([...sampleOutlines(vintage).codes].sort()).toEqual(listed.sort());
  });

  it("have north at the top: Southport above Speke", () => {
    const outlines = sampleOutlines("2025");
    const find = (name: string) =>
      centre(
        outlines,
        sampleRegister()
          .inVintage("2025")
          .find((area) => area.name === name)?.code ?? "",
      );
    expect(find("Meols")[1]).toBeLessThan(find("Speke")[1]);
  });

  it("fill a drawing whose longer side is 20,000", () => {
    const outlines = sampleOutlines("2025");
    const { x, y, width, height } = outlines.viewBox(outlines.codes);
    expect([x, y]).toEqual([0, 0]);
    expect(Math.max(width, height)).toBe(20_000);
  });

  it.each(VINTAGES)("share borders both ways, %s", (vintage) => {
    const outlines = sampleOutlines(vintage);
    const neighbours = neighboursAmong(outlines, outlines.codes);
    for (const [code, near] of neighbours)
      for (const other of near)
        expect(neighbours.get(other), `${other} and ${code}`).toContain(code);
  });

  it.each(VINTAGES)(
    "each hold their own centre and no other, %s",
    (vintage) => {
      const outlines = sampleOutlines(vintage);
      const register = sampleRegister();
      const locate = createAreaLocator(outlines);
      for (const code of outlines.codes) {
        const place = undrawPoint(outlines.drawing, centre(outlines, code));
        expect(locate(place), register.area(code)?.name).toBe(code);
      }
    },
  );

  it("have every ward's own point inside it", () => {
    const locate = createAreaLocator(sampleOutlines("2025"));
    const wards = sampleRegister().inVintage("2025");
    for (const { code, name, x = 0, y = 0 } of wards)
      expect(locate([x, y]), name).toBe(code);
  });

  it("hold no place out at sea", () => {
    const locate = createAreaLocator(sampleOutlines("2025"));
    expect(locate([320_000, 420_000])).toBeUndefined();
  });
});

describe("a drawing of outlines", () => {
  it("writes whole numbers in steps, each ring closed", () => {
    expect(grid.path("0,0")).toBe("M0,0l6667,0 0,6667 -6667,0Z");
  });

  it("draws a border shared by two areas once", () => {
    const inner = walkPath(grid.innerBorders(grid.codes));
    const sides = inner.reduce((sum, line) => sum + line.length - 1, 0);
    expect(sides).toBe(7);
  });

  it("draws the edge of some areas and nothing inside it", () => {
    const sides = walkPath(grid.outerBorders(["0,0", "1,0"]));
    expect(sides.reduce((sum, line) => sum + line.length - 1, 0)).toBe(6);
    const ends = sides.flatMap((line) => [line[0], line.at(-1)].map(String));
    for (const end of ends)
      expect(ends.filter((other) => other === end)).toHaveLength(2);
  });

  it("draws the borders between districts and no others", () => {
    const byRow = (code: string) => code.split(",")[1];
    const lines = walkPath(grid.bordersBetween(grid.codes, byRow));
    expect(lines).not.toHaveLength(0);
    expect(new Set(lines.flat().map(([, y]) => y))).toEqual(new Set([6667]));
  });

  it("boxes only the areas it is asked for", () => {
    expect(grid.viewBox(["1,1"])).toEqual({
      x: 6667,
      y: 6667,
      width: 6666,
      height: 6666,
    });
    expect(grid.viewBox([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });

  it("counts as neighbours only areas it is asked about", () => {
    const near = neighboursAmong(grid, ["0,0", "2,0", "0,1"]);
    expect(near.get("0,0")).toEqual(["0,1"]);
    expect(near.get("2,0")).toEqual([]);
  });

  it("names an area it does not have", () => {
    expect(() => grid.path("9,9")).toThrow(
      'The data have no area "9,9". Areas include: 0,0, 1,0',
    );
    expect(grid.has("9,9")).toBe(false);
  });
});

describe("areas of several parts and with holes", () => {
  const ring = (x: number, y: number, side: number) => [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  const outlines = parseOutlines({
    type: "Topology",
    arcs: [ring(0, 0, 900), ring(300, 300, 300), ring(1000, 0, 100)],
    objects: {
      areas: {
        type: "GeometryCollection",
        geometries: [
          { type: "MultiPolygon", id: "ring", arcs: [[[0], [~1]], [[2]]] },
          { type: "Polygon", id: "hole", arcs: [[1]] },
          { type: null, id: "nowhere" },
        ],
      },
    },
  });

  it("are drawn as every ring of every part", () => {
    expect(walkPath(outlines.path("ring"))).toHaveLength(3);
  });

  it("have a centre inside the largest part and not in its hole", () => {
    const [x] = centre(outlines, "ring");
    const box = outlines.viewBox(["hole"]);
    expect(x < box.x || x > box.x + box.width).toBe(true);
    expect(centre(outlines, "hole")[0]).toBeCloseTo(box.x + box.width / 2);
    const locate = createAreaLocator(outlines);
    expect(locate([450, 450])).toBe("hole");
    expect(locate([1050, 50])).toBe("ring");
  });

  it("touch what fills the hole", () => {
    expect(neighboursAmong(outlines, ["ring", "hole"]).get("hole")).toEqual([
      "ring",
    ]);
  });

  it("leave out an area that has no outline", () => {
    expect(outlines.codes).toEqual(["ring", "hole"]);
  });
});
