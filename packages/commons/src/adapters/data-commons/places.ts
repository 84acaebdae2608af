import type { AdapterContext } from "../../adapter.js";
import type { CubeCategory } from "../../cube/cube.js";
import { objectAt, objectsAt, textAt } from "../../json.js";
import { askDataCommons } from "./ask.js";

/** Nodes in one question, at most: an address has an end. */
const MOST_NODES = 100;

/** Places by their DCIDs, or all of a type that lie in one. */
export type Places =
  | { readonly entities: readonly string[] }
  | { readonly within: string; readonly type: string };

/** The relation expression for all places of a type in another. */
export function containedIn(within: string, type: string): string {
  return `${within}<-containedInPlace+{typeOf:${type}}`;
}

/** The names of nodes; one without a name is called by its DCID. */
export async function readNames(
  context: AdapterContext,
  api: string,
  nodes: readonly string[],
  signal?: AbortSignal,
): Promise<readonly CubeCategory[]> {
  const found = new Map<string, string>();
  for (let start = 0; start < nodes.length; start += MOST_NODES) {
    const answer = await askDataCommons(
      context,
      api,
      "node",
      { nodes: nodes.slice(start, start + MOST_NODES), property: "->name" },
      signal,
    );
    const data = objectAt(answer, "data");
    for (const node of nodes) {
      const arcs = objectAt(objectAt(data, node), "arcs");
      const [name] = objectsAt(objectAt(arcs, "name"), "nodes");
      const value = textAt(name, "value");
      if (value) found.set(node, value);
    }
  }
  return nodes.map((code) => {
    const label = found.get(code);
    return { code, ...(label ? { label } : {}) };
  });
}

/** The places that are wanted, with their names. */
export async function readPlaces(
  context: AdapterContext,
  api: string,
  places: Places,
  signal?: AbortSignal,
): Promise<readonly CubeCategory[]> {
  if ("entities" in places)
    return readNames(context, api, places.entities, signal);
  const { within, type } = places;
  const answer = await askDataCommons(
    context,
    api,
    "node",
    { nodes: within, property: `<-containedInPlace+{typeOf:${type}}` },
    signal,
  );
  const arcs = objectAt(objectAt(objectAt(answer, "data"), within), "arcs");
  return objectsAt(objectAt(arcs, "containedInPlace+"), "nodes").flatMap(
    (node) => {
      const code = textAt(node, "dcid");
      const label = textAt(node, "name");
      return code ? [{ code, ...(label ? { label } : {}) }] : [];
    },
  );
}
