import { mergeArcs } from "topojson-client";
import type { Polygon, Topology } from "topojson-specification";
import type { ArcOutline, ArcRing, Point } from "../topology.js";
import type { Work } from "./in-slices.js";

/**
 * Areas of several parts that touch, each without the border between its own
 * parts: an island cut by the 180th meridian, an area given in several shapes.
 */
export function* joinParts(
  outlines: readonly ArcOutline[],
  arcs: readonly (readonly Point[])[],
): Work<readonly ArcOutline[]> {
  const joined: ArcOutline[] = [];
  for (const outline of outlines) {
    const rings = outline.polygons.flat();
    joined.push(
      rings.length > 1 && sharesAnArc(rings)
        ? { ...outline, polygons: mergedOf(outline.polygons, arcs) }
        : outline,
    );
    yield;
  }
  return joined;
}

function sharesAnArc(rings: readonly ArcRing[]): boolean {
  const walked = new Set<number>();
  for (const number of rings.flat()) {
    const arc = number < 0 ? ~number : number;
    if (walked.has(arc)) return true;
    walked.add(arc);
  }
  return false;
}

function mergedOf(
  polygons: ArcOutline["polygons"],
  arcs: readonly (readonly Point[])[],
): number[][][] {
  const topology: Topology = {
    type: "Topology",
    objects: {},
    arcs: arcs as unknown as Topology["arcs"],
  };
  const parts = polygons.map((rings): Polygon => ({
    type: "Polygon",
    arcs: rings.map((ring) => [...ring]),
  }));
  return mergeArcs(topology, parts).arcs;
}
