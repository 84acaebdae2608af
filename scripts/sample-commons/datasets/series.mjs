import {
  BLANK_IS_MISSING,
  OPEN_GOVERNMENT_LICENCE,
  PUBLISHERS,
  ST_HELENS_CAVEAT,
  spellArea,
} from "../dataset.mjs";
import {
  areaFields,
  limitFields,
  measureField,
  periodField,
  statusField,
  widerAreaFields,
} from "../fields.mjs";
import { widerAreasOf } from "./districts.mjs";
import { SERIES } from "./series-metadata.mjs";

/** @typedef {import("../csv.mjs").Row} Row */
/** @typedef {import("../dataset.mjs").Dataset} Dataset */
/** @typedef {import("../fields.mjs").Field} Field */
/** @typedef {import("./series-metadata.mjs").SeriesMetadata} SeriesMetadata */

/** The columns a measure may have beside its value, and where they come from. */
const COMPANIONS = {
  lower: "lower_95",
  upper: "upper_95",
  status: "status",
};

/**
 * The district series, one dataset each: a row for every area and period, and
 * beside each measure its limits and status where any were published.
 *
 * @param {Row[]} observations one row for each measure, area and period
 * @param {Row[]} wards by which the districts are known
 * @returns {Dataset[]}
 * @throws {Error} where the observations hold a dataset this does not describe
 */
export function seriesDatasets(observations, wards) {
  const known = new Set(SERIES.map((series) => series.id));
  const unknown = observations.find(({ dataset = "" }) => !known.has(dataset));
  if (unknown) throw new Error(`no description of ${unknown["dataset"]}`);
  const widerAreas = widerAreasOf(wards);
  return SERIES.map((series) =>
    seriesDataset(
      series,
      observations.filter(({ dataset }) => dataset === series.id),
      widerAreas,
    ),
  );
}

/**
 * @param {SeriesMetadata} series
 * @param {Row[]} observations
 * @param {ReturnType<typeof widerAreasOf>} widerAreas
 * @returns {Dataset}
 */
function seriesDataset(series, observations, widerAreas) {
  const { measures, period, ...described } = series;
  return {
    ...described,
    kind: "statistics",
    geography: "district",
    vintage: "2025",
    licence: OPEN_GOVERNMENT_LICENCE,
    attribution: attributionOf(series.publisher.name),
    sources: [
      {
        title: `${series.title}, ${series.publisher.name}`,
        path: series.homepage,
        version: series.version,
      },
      {
        title: "Explore local statistics, Office for National Statistics",
        path: "https://www.ons.gov.uk/explore-local-statistics/",
        version: "2026-06",
      },
    ],
    caveats: [...series.caveats, ST_HELENS_CAVEAT],
    resources: [
      {
        name: "data",
        title: series.title,
        file: "data.csv",
        commons: { role: "data" },
        fields: [
          ...areaFields("area"),
          ...widerAreaFields(),
          periodField(period),
          ...Object.entries(measures).flatMap(([name, options]) =>
            withCompanions(
              measureField(name, options),
              observations.filter(({ measure }) => measure === name),
            ),
          ),
        ],
        primaryKey: ["area", "period"],
        missingValues: BLANK_IS_MISSING,
        rows: pivot(observations).map((row) => ({
          ...row,
          ...widerAreas.get(row["area"] ?? ""),
        })),
      },
    ],
  };
}

/** @param {string} publisher */
function attributionOf(publisher) {
  const ons = PUBLISHERS.ons.name;
  const names = publisher === ons ? ons : `${publisher}, by way of the ${ons}`;
  return `Source: ${names}, licensed under the Open Government Licence v3.0.`;
}

/**
 * A measure with the limits and status that its observations have.
 *
 * @param {Field} measure
 * @param {Row[]} observations
 */
function withCompanions(measure, observations) {
  const published = (/** @type {string} */ column) =>
    observations.some((row) => row[column]);
  return [
    measure,
    ...(published(COMPANIONS.lower) ? limitFields(measure) : []),
    ...(published(COMPANIONS.status) ? [statusField(measure)] : []),
  ];
}

/**
 * One row for each area and period, ordered by code and then by time.
 *
 * @param {Row[]} observations
 */
function pivot(observations) {
  /** @type {Map<string, Record<string, string | undefined>>} */
  const rows = new Map();
  for (const observation of observations) {
    const { area_code = "", area_name = "", period = "" } = observation;
    const key = `${area_code} ${period}`;
    rows.set(key, {
      area: area_code,
      "area-name": spellArea(area_name),
      period,
      ...rows.get(key),
      ...cellsOf(observation),
    });
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** @param {Row} observation */
function cellsOf(observation) {
  const { measure, value } = observation;
  const companions = Object.entries(COMPANIONS).map(([suffix, column]) => [
    `${measure}-${suffix}`,
    observation[column],
  ]);
  return { [measure ?? ""]: value, ...Object.fromEntries(companions) };
}
