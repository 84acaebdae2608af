import { describe, expect, it } from "vitest";
import { fullGrid, gridTopology } from "./grid-topology.harness.js";
import { parseOutlines } from "./outlines.js";

interface Draft {
  type: unknown;
  arcs: unknown[][][];
  transform?: unknown;
  objects: Record<
    string,
    { geometries: { id?: unknown; type: unknown; arcs: unknown }[] }
  >;
}

function spoil(change: (draft: Draft) => void): () => unknown {
  const draft = structuredClone(
    gridTopology(fullGrid(2, 2)) as unknown,
  ) as Draft;
  change(draft);
  return () => parseOutlines(draft);
}

function first(draft: Draft): Draft["objects"][string]["geometries"][number] {
  const [geometry] = draft.objects["grid"]?.geometries ?? [];
  if (!geometry) throw new Error("the draft has an area");
  return geometry;
}

describe("outlines that cannot be drawn", () => {
  it.each<[string, () => unknown, string]>([
    ["a text", () => parseOutlines("<!doctype html>"), "it is not TopoJSON"],
    ["nothing", () => parseOutlines(null), "it is not TopoJSON"],
    [
      "GeoJSON",
      () => parseOutlines({ type: "FeatureCollection", features: [] }),
      "it is not TopoJSON",
    ],
    [
      "a number that is none",
      spoil(
        (draft) =>
          (draft.arcs[0] = [
            [NaN, 0],
            [1000, 0],
          ]),
      ),
      "a position is not a place on a plan",
    ],
    [
      "a text for a number",
      spoil(
        (draft) =>
          (draft.arcs[0] = [
            ["0", 0],
            [1000, 0],
          ]),
      ),
      "a position is not two numbers",
    ],
    [
      "a place beyond the Earth",
      spoil(
        (draft) =>
          (draft.arcs[0] = [
            [1e300, 0],
            [1000, 0],
          ]),
      ),
      "a position is not a place on a plan",
    ],
    [
      "degrees",
      spoil((draft) => {
        draft.arcs = draft.arcs.map((arc) =>
          arc.map(([x, y]) => [Number(x) / 3e5, Number(y) / 3e5]),
        );
      }),
      "its coordinates are degrees",
    ],
    [
      "arcs that were cut off",
      spoil((draft) => draft.arcs.splice(3)),
      "needs an arc that is not there",
    ],
    [
      "an arc cut short",
      spoil((draft) => (draft.arcs[0] = [[0, 0]])),
      "an arc has fewer than two ends",
    ],
    [
      "an outline left open",
      spoil(
        (draft) =>
          (draft.arcs[0] = [
            [0, 0],
            [999, 0],
          ]),
      ),
      "the outline of 0,0 does not close",
    ],
    [
      "no objects",
      spoil((draft) => Object.assign(draft, { objects: undefined })),
      "it has no objects",
    ],
    [
      "a line where an area should be",
      spoil((draft) => (first(draft).type = "LineString")),
      "0,0 is a LineString and should be an area",
    ],
    [
      "an area without a code",
      spoil((draft) => delete first(draft).id),
      "an area has no code",
    ],
    [
      "a transform of nothing",
      spoil((draft) => (draft.transform = { scale: [1], translate: [0, 0] })),
      "its transform is not of numbers",
    ],
  ])("are refused with a reason: %s", (_, parse, reason) => {
    expect(parse).toThrow(
      expect.objectContaining({
        code: "commons/unreadable",
        message: expect.stringContaining(reason) as string,
      }),
    );
  });

  it("name the objects there are where the one asked for is not", () => {
    const json = gridTopology(fullGrid(1, 1));
    expect(() => parseOutlines(json, "__proto__")).toThrow(
      'it has no object "__proto__". It has: grid.',
    );
  });

  it("ask for a name where there are two objects", () => {
    const json = gridTopology(fullGrid(1, 1)) as unknown as Draft;
    Object.assign(json.objects, { other: json.objects["grid"] });
    expect(() => parseOutlines(json)).toThrow("none was named");
    expect(parseOutlines(json, "other").codes).toEqual(["0,0"]);
  });
});
