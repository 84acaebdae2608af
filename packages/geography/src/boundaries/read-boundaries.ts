import type { Boundaries } from "./boundaries.js";
import type { Work } from "./in-slices.js";
import { readGeoJson } from "./read-geojson.js";
import { readTopoJson, type TopologyOptions } from "./read-topojson.js";
import { failToRead } from "./unreadable.js";

/**
 * Reads boundaries from GeoJSON or TopoJSON, whichever it is and whatever the
 * server called it. Give the work to `doAtOnce` in a worker, and to `doInSlices`
 * on a page.
 *
 * @param source a text or what was parsed from one
 * @throws {CommonsError} `commons/unreadable` with a sentence that says why
 */
export function* readBoundaries(
  source: unknown,
  options: TopologyOptions = {},
): Work<Boundaries> {
  const isTopology =
    typeof source === "string"
      ? /^\s*\{[^{[]*"type"\s*:\s*"Topology"/.test(source.slice(0, 1_000))
      : (source as { type?: unknown } | null)?.type === "Topology";
  if (!isTopology) return yield* readGeoJson(source, options);
  const json = typeof source === "string" ? parse(source) : source;
  return yield* readTopoJson(json, options);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return failToRead("it is cut short or is not JSON", cause);
  }
}
