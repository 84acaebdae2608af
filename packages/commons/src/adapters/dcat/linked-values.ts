import { isObject, type JsonObject } from "../../json.js";

/** The nodes of a JSON-LD document by their `@id`, for what refers to them. */
export type Nodes = ReadonlyMap<string, JsonObject>;

/** Gathers a document's nodes: those of its `@graph`, or itself alone. */
export function nodesOf(json: JsonObject): {
  readonly nodes: Nodes;
  readonly all: readonly JsonObject[];
} {
  const graph = json["@graph"];
  const all = Array.isArray(graph)
    ? (graph as unknown[]).filter(isObject)
    : [json];
  const named = all.flatMap((node) => {
    const id = node["@id"];
    return typeof id === "string" ? [[id, node] as const] : [];
  });
  return { nodes: new Map(named), all };
}

/** A term's own name, whatever prefix or vocabulary stands before it. */
export function localName(term: string): string {
  return /[^/#:]*$/.exec(term)?.[0] ?? term;
}

/** The values of a property, by its own name, as a list. */
function valuesAt(
  node: JsonObject | undefined,
  name: string,
): readonly unknown[] {
  if (!node) return [];
  const values = Object.entries(node)
    .filter(([term]) => localName(term) === name)
    .map(([, value]) => value);
  return values.flatMap((value) =>
    Array.isArray(value) ? (value as unknown[]) : [value],
  );
}

/**
 * The words of a property: a text, or the one in English of several languages.
 * An address counts as words.
 */
export function wordsAt(
  node: JsonObject | undefined,
  name: string,
): string | undefined {
  const values = valuesAt(node, name);
  const english = values.find(
    (value) => isObject(value) && /^en\b/.test(String(value["@language"])),
  );
  for (const value of english ? [english, ...values] : values) {
    const found = isObject(value) ? (value["@value"] ?? value["@id"]) : value;
    if (typeof found === "string" && found.trim() !== "") return found.trim();
    if (typeof found === "number") return String(found);
  }
  return undefined;
}

/** The nodes that a property holds or refers to. */
export function nodesAt(
  node: JsonObject | undefined,
  name: string,
  nodes: Nodes,
): readonly JsonObject[] {
  return valuesAt(node, name).flatMap((value): readonly JsonObject[] => {
    const id = isObject(value) ? value["@id"] : value;
    const isWhole =
      isObject(value) && Object.keys(value).some((key) => key !== "@id");
    if (isWhole) return [value];
    const found = typeof id === "string" ? nodes.get(id) : undefined;
    return found ? [found] : [];
  });
}
