import { cubeOf } from "./sample-cubes.mjs";

/** @typedef {import("./sample-tables.mjs").SampleTable} SampleTable */
/** @typedef {import("./portal-server.mjs").PortalAnswer} PortalAnswer */

/** The facet that the values are in, and one of another source in another unit. */
const [FACET, OTHER] = ["1001", "1002"];

/**
 * Observations and names of Data Commons' REST API of version 2. A variable is
 * called `dataset.measure`; the places are `gss/CODE`, all in `gss/E47000004`.
 *
 * @param {readonly SampleTable[]} tables
 * @returns {import("./portal-server.mjs").Protocol}
 */
export function dataCommons(tables) {
  return ({ path, query }) => {
    if (path === "v2/observation") return { json: observe(tables, query) };
    if (path === "v2/node") return { json: describeNodes(tables, query) };
    return undefined;
  };
}

/**
 * @param {readonly SampleTable[]} tables
 * @param {string} variable
 */
function findVariable(tables, variable) {
  const [name, measure = ""] = variable.split(".");
  const table = tables.find((each) => each.name === name);
  const field = table?.fields.find((each) => each.name === measure);
  return table && field ? { cube: cubeOf(table), field } : undefined;
}

/** @param {string} period such as `2021-01-01/P1Y` */
function dateOf(period) {
  return period.endsWith("-01-01/P1Y") ? period.slice(0, 4) : period;
}

/**
 * @param {readonly SampleTable[]} tables
 * @param {URLSearchParams} query
 */
function observe(tables, query) {
  const date = query.get("date") ?? "";
  const entities = query.getAll("entity.dcids");
  const facets = query.getAll("filter.facet_ids");
  const byVariable = query.getAll("variable.dcids").map((variable) => {
    const found = findVariable(tables, variable);
    const areas = (found?.cube.areas ?? []).filter(
      ({ code }) =>
        query.has("entity.expression") || entities.includes(`gss/${code}`),
    );
    const byEntity = areas.map(({ code }) => {
      const observations = (found?.cube.periods ?? []).flatMap((period) => {
        const value = found?.cube.valueOf(code, period, found.field.name);
        return value === null ? [] : [{ date: dateOf(period), value }];
      });
      const wanted =
        date === "LATEST"
          ? observations.slice(-1)
          : observations.filter((each) => date === "" || each.date === date);
      const orderedFacets = [
        { facetId: FACET, observations: wanted },
        { facetId: OTHER, observations: [{ date: "2020", value: -1 }] },
      ].filter(
        ({ facetId }) => facets.length === 0 || facets.includes(facetId ?? ""),
      );
      return [`gss/${code}`, { orderedFacets }];
    });
    return [variable, { byEntity: Object.fromEntries(byEntity) }];
  });
  return {
    byVariable: Object.fromEntries(byVariable),
    facets: {
      [FACET ?? ""]: {
        importName: "Sample",
        provenanceUrl: "https://example.org/sample",
        unit: "%",
      },
      [OTHER ?? ""]: { importName: "Elsewhere", unit: "GBP" },
    },
  };
}

/**
 * @param {readonly SampleTable[]} tables
 * @param {URLSearchParams} query
 */
function describeNodes(tables, query) {
  const areas = tables.flatMap((table) => cubeOf(table).areas);
  const names = new Map(areas.map(({ code, name }) => [`gss/${code}`, name]));
  const nodes = query.getAll("nodes");
  if (query.get("property")?.startsWith("<-containedInPlace+")) {
    const inside = [...names].map(([dcid, name]) => ({ dcid, name }));
    return {
      data: {
        [nodes[0] ?? ""]: { arcs: { "containedInPlace+": { nodes: inside } } },
      },
    };
  }
  const data = nodes.map((node) => {
    const value = names.get(node) ?? findVariable(tables, node)?.field.title;
    return [node, { arcs: { name: { nodes: value ? [{ value }] : [] } } }];
  });
  return { data: Object.fromEntries(data) };
}
