import { mergeArcs } from "topojson-client";

/**
 * @typedef {import("topojson-specification").Topology} Topology
 * @typedef {import("topojson-specification").MultiPolygon} MultiPolygon
 */

/**
 * District outlines as the outer edges of their wards.
 *
 * The arcs stay as they are (planar British National Grid metres, quantised by
 * the same transform), so a district's edge lies exactly on its wards' edges.
 * Arcs between wards of one district are left out.
 *
 * @param {Topology} wards with one object, `wards`, whose properties name the `district`
 * @param {{ code: string, name: string }[]} districts in the order wanted
 * @returns {Topology} with one object, `districts`; properties `code` and `name`
 * @throws {Error} where a district has no ward
 */
export function mergeDistricts(wards, districts) {
  const geometries = /** @type {any} */ (wards.objects["wards"]).geometries;
  const arcs = usedArcs(wards);
  const merged = districts.map(({ code, name }) => {
    const own = geometries.filter(
      (/** @type {any} */ ward) => ward.properties.district === code,
    );
    if (own.length === 0) throw new Error(`${name} (${code}) has no ward`);
    const outline = mergeArcs(wards, own);
    return {
      type: "MultiPolygon",
      id: code,
      properties: { code, name },
      arcs: outline.arcs.map((polygon) => polygon.map(arcs.renumber)),
    };
  });
  return /** @type {Topology} */ ({
    type: "Topology",
    transform: wards.transform,
    objects: {
      districts: { type: "GeometryCollection", geometries: merged },
    },
    arcs: arcs.kept,
  });
}

/**
 * Collects the arcs that rings ask for and numbers them anew; a negative number
 * (~n) is arc n run backwards.
 *
 * @param {Topology} topology
 */
function usedArcs(topology) {
  /** @type {Topology["arcs"]} */
  const kept = [];
  /** @type {Map<number, number>} */
  const numbers = new Map();
  const numberOf = (/** @type {number} */ old) => {
    if (!numbers.has(old))
      numbers.set(old, kept.push(topology.arcs[old] ?? []) - 1);
    return numbers.get(old) ?? 0;
  };
  return {
    kept,
    renumber: (/** @type {number[]} */ ring) =>
      ring.map((arc) => (arc < 0 ? ~numberOf(~arc) : numberOf(arc))),
  };
}
