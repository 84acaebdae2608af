import { cubeOf } from "./sample-cubes.mjs";

/** @typedef {import("./sample-tables.mjs").SampleTable} SampleTable */
/** @typedef {import("./portal-server.mjs").PortalAnswer} PortalAnswer */

/**
 * A collection of JSON-stat 2 at the portal's address, and each dataset in a
 * file of its own; every second one keeps its values sparse.
 *
 * @param {readonly SampleTable[]} tables
 * @returns {import("./portal-server.mjs").Protocol}
 */
export function jsonStat(tables) {
  return ({ path }) => {
    if (path === "") return { json: collectionOf(tables) };
    const [, name] = /^datasets\/([\w-]+)\.json$/.exec(path) ?? [];
    const index = tables.findIndex((table) => table.name === name);
    const table = tables[index];
    return table && { json: datasetOf(table, index % 2 === 1) };
  };
}

/** @param {readonly SampleTable[]} tables */
function collectionOf(tables) {
  const item = tables.map(({ name, title, description }) => ({
    class: "dataset",
    href: `datasets/${name}.json`,
    label: title,
    extension: { description },
  }));
  return {
    version: "2.0",
    class: "collection",
    label: "Sample",
    link: { item },
  };
}

/**
 * @param {SampleTable} table
 * @param {boolean} isSparse
 */
function datasetOf(table, isSparse) {
  const { areas, periods, measures, valueOf } = cubeOf(table);
  const values = areas.flatMap(({ code }) =>
    periods.flatMap((period) =>
      measures.map(({ name }) => valueOf(code, period, name)),
    ),
  );
  return {
    version: "2.0",
    class: "dataset",
    label: table.title,
    source: table.publisher,
    updated: `${table.modified}T09:30:00Z`,
    note: ["Written for tests."],
    extension: { description: table.description },
    link: {
      license: [{ href: table.licence.path, label: table.licence.title }],
    },
    id: ["area", "period", "measure"],
    size: [areas.length, periods.length, measures.length],
    role: { geo: ["area"], time: ["period"], metric: ["measure"] },
    dimension: {
      area: {
        label: "Area code",
        category: {
          index: areas.map(({ code }) => code),
          label: Object.fromEntries(
            areas.map(({ code, name }) => [code, name]),
          ),
        },
      },
      period: { label: "Period", category: { index: periods } },
      measure: {
        label: "Measure",
        category: {
          index: Object.fromEntries(measures.map(({ name }, at) => [name, at])),
          label: Object.fromEntries(
            measures.map(({ name, title }) => [name, title]),
          ),
          unit: Object.fromEntries(
            measures.map(({ name, unit }) => [name, unit ?? {}]),
          ),
        },
      },
    },
    value: isSparse
      ? Object.fromEntries(
          values.flatMap((value, at) => (value === null ? [] : [[at, value]])),
        )
      : values,
  };
}
