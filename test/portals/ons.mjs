import { cubeOf } from "./sample-cubes.mjs";

/** @typedef {import("./sample-tables.mjs").SampleTable} SampleTable */
/** @typedef {import("./portal-server.mjs").PortalAnswer} PortalAnswer */

/** Datasets of one page of the list, at most. */
const PAGE = 5;

const ROUTE =
  /^v1\/datasets(?:\/([\w-]+)(?:\/editions\/([\w-]+)\/versions\/1(\.csv)?(?:\/(.+))?)?)?$/;

const OPTION = /^dimensions\/(geography|measure)\/options\/([\w-]+)$/;

/**
 * The API of the Office for National Statistics: datasets, versions and their
 * CSV. Those with periods come in the form "v4", the others in that of the
 * census.
 *
 * @param {readonly SampleTable[]} tables
 * @returns {import("./portal-server.mjs").Protocol}
 */
export function ons(tables) {
  return ({ path, query, base }) => {
    const [route, name, edition, isCsv, part] = ROUTE.exec(path) ?? [];
    if (!route) return undefined;
    if (!name) return listDatasets(tables, query);
    const table = tables.find((each) => each.name === name);
    if (!table || (edition && edition !== editionOf(table)))
      return { status: 404, json: { message: "dataset not found" } };
    if (isCsv)
      return { body: hasPeriods(table) ? v4Of(table) : censusOf(table) };
    if (part) return partOf(table, part, query);
    const address = `${base}v1/datasets/${name}`;
    return {
      json: edition
        ? versionOf(table, address)
        : { ...datasetOf(table), ...linksOf(table, address) },
    };
  };
}

/** @param {SampleTable} table */
function hasPeriods({ fields }) {
  return fields.some(({ commons }) => commons.role === "period");
}

/** @param {SampleTable} table */
function editionOf(table) {
  return hasPeriods(table) ? "time-series" : table.modified.slice(0, 4);
}

/** @param {SampleTable} table */
function datasetOf({ name, title, description, licence }) {
  return { id: name, title, description, license: licence.title };
}

/**
 * @param {SampleTable} table
 * @param {string} address
 */
function linksOf(table, address) {
  const href = `${address}/editions/${editionOf(table)}/versions/1`;
  return { links: { latest_version: { href, id: "1" } } };
}

/**
 * @param {SampleTable} table
 * @param {string} address
 */
function versionOf(table, address) {
  const edition = editionOf(table);
  return {
    edition,
    version: 1,
    release_date: `${table.modified}T00:00:00.000Z`,
    downloads: {
      csv: { href: `${address}/editions/${edition}/versions/1.csv` },
    },
    usage_notes: [{ title: "Note", note: "Written for tests." }],
    ...(hasPeriods(table)
      ? {
          dimensions: [
            { name: "time", label: "Time" },
            { name: "geography", label: "Geography" },
            { name: "measure", label: "Measure" },
          ],
        }
      : {}),
  };
}

/**
 * One code of a dimension, or the values of one series.
 *
 * @param {SampleTable} table
 * @param {string} part behind the version's address
 * @param {URLSearchParams} query
 * @returns {PortalAnswer}
 */
function partOf(table, part, query) {
  const { areas, measures } = cubeOf(table);
  const [, dimension, code] = OPTION.exec(part) ?? [];
  const label =
    dimension === "geography"
      ? areas.find((each) => each.code === code)?.name
      : measures.find(({ name }) => name === code)?.title;
  if (label) return { json: { dimension, option: code, label } };
  return part === "observations" && hasPeriods(table)
    ? observationsOf(table, query)
    : { status: 404, json: { message: "not found" } };
}

/**
 * The API takes one star, and one code of each other dimension.
 *
 * @param {SampleTable} table
 * @param {URLSearchParams} query
 * @returns {PortalAnswer}
 */
function observationsOf(table, query) {
  const { periods, valueOf } = cubeOf(table);
  const area = query.get("geography") ?? "*";
  const measure = query.get("measure") ?? "*";
  if (query.get("time") !== "*" || area === "*" || measure === "*")
    return {
      status: 400,
      json: { message: "only one wildcard (*) is allowed as a value" },
    };
  const observations = periods.map((period) => {
    const value = valueOf(area, period, measure);
    return {
      dimensions: { Time: { id: period, label: period } },
      observation: value === null ? "" : String(value),
      metadata: { "Data Marking": value === null ? "x" : "" },
    };
  });
  return {
    json: { observations, total_observations: observations.length, offset: 0 },
  };
}

/**
 * @param {readonly SampleTable[]} tables
 * @param {URLSearchParams} query
 * @returns {PortalAnswer}
 */
function listDatasets(tables, query) {
  const offset = Number(query.get("offset") ?? 0);
  const limit = Math.min(Number(query.get("limit") ?? 20), PAGE);
  const items = tables.slice(offset, offset + limit).map(datasetOf);
  return { json: { items, offset, limit, total_count: tables.length } };
}

/** @param {SampleTable} table */
function v4Of(table) {
  const header = [
    ...["v4_1", "Data Marking", "calendar-years", "Time"],
    ...["administrative-geography", "Geography", "measure", "Measure"],
  ];
  return csvOf(
    header,
    cellsOf(table, ({ value, period, area, measure }) => [
      ...[value, value === "" ? "x" : "", period, period],
      ...[area.code, area.name, measure.name, measure.title],
    ]),
  );
}

/** @param {SampleTable} table */
function censusOf(table) {
  const area = "Electoral wards and divisions";
  const header = [
    ...[`${area} Code`, area],
    ...["Measure (all) Code", "Measure (all)", "Observation"],
  ];
  return csvOf(
    header,
    cellsOf(table, ({ value, area, measure }) => [
      ...[area.code, area.name, measure.name, measure.title, value],
    ]),
  );
}

/**
 * @param {SampleTable} table
 * @param {(cell: { value: string, period: string, area: { code: string, name: string }, measure: { name: string, title: string } }) => readonly string[]} write
 */
function cellsOf(table, write) {
  const { areas, periods, measures, valueOf } = cubeOf(table);
  return areas.flatMap((area) =>
    periods.flatMap((period) =>
      measures.map((measure) => {
        const value = valueOf(area.code, period, measure.name);
        const text = value === null ? "" : String(value);
        return write({ value: text, period, area, measure });
      }),
    ),
  );
}

/**
 * @param {readonly string[]} header
 * @param {readonly (readonly string[])[]} rows
 */
function csvOf(header, rows) {
  return [header, ...rows]
    .map((cells) => cells.map((cell) => JSON.stringify(cell)).join(","))
    .join("\n")
    .concat("\n");
}
