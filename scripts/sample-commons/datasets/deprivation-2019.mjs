import { BLANK_IS_MISSING, GEOGRAPHY_PORTAL } from "../dataset.mjs";
import { areaFields, districtFields } from "../fields.mjs";
import { districtsOfWards } from "./wards.mjs";
import { BEST_FIT, INDICES, NOT_COMPARABLE } from "./deprivation.mjs";
import {
  domainScoreFields,
  incomeRateField,
  indexScoreField,
  REACH_SUBJECTS,
  reachFields,
} from "./deprivation-measures.mjs";

/** @typedef {import("../csv.mjs").Row} Row */
/** @typedef {import("../dataset.mjs").Dataset} Dataset */

/**
 * English Indices of Deprivation 2019 by the wards of 2020.
 *
 * @param {Row[]} rows
 * @param {Row[]} wards names and districts, which the source table lacks
 * @returns {Dataset}
 */
export function deprivation2019(rows, wards) {
  const homepage =
    "https://www.gov.uk/government/statistics/english-indices-of-deprivation-2019";
  const names = new Map(wards.map((ward) => [ward["code"], ward["name"]]));
  const districts = districtsOfWards(wards);
  return {
    ...INDICES,
    id: "deprivation-2019",
    title: "Deprivation by ward, 2019",
    description:
      "English Indices of Deprivation 2019 for the wards of 2020 in the Liverpool City Region: the index, its domains, and how far the most deprived tenth of England reaches into each ward.",
    vintage: "2020",
    version: "2019-09-26",
    homepage,
    sources: [
      {
        title: "English Indices of Deprivation 2019",
        path: homepage,
        version: "2019-09-26",
      },
      {
        title: "English IMD by ward of 2020, humaniverse and mySociety",
        path: "https://github.com/humaniverse/IMD",
      },
      GEOGRAPHY_PORTAL,
    ],
    caveats: [
      BEST_FIT,
      "Averages are weighted by the people of mid-2019 and given to two decimals; shares of people are whole per cents.",
      "Most wards have been redrawn since: 59 of the 126 codes are still in use in 2025.",
      NOT_COMPARABLE,
    ],
    resources: [
      {
        name: "data",
        title: "Deprivation by ward, 2019",
        file: "data.csv",
        commons: { role: "data" },
        fields: fields2019(),
        primaryKey: ["area"],
        missingValues: BLANK_IS_MISSING,
        rows: rows.map((row) => ({
          ...row2019(row),
          "area-name": names.get(row["WD20CD"]),
          ...districts.get(row["WD20CD"] ?? ""),
        })),
      },
    ],
  };
}

function fields2019() {
  return [
    ...areaFields("ward"),
    ...districtFields(),
    indexScoreField("2019", { decimals: 1 }),
    incomeRateField({ decimals: 0 }),
    ...domainScoreFields({ employmentDecimals: 2 }),
    ...REACH_SUBJECTS.flatMap(({ prefix, subject }) =>
      reachFields(prefix, subject),
    ),
  ];
}

const COLUMNS_2019 = {
  imd: "",
  income: "Income_",
  employment: "Employment_",
  education: "Education_",
  health: "Health_",
  crime: "Crime_",
  "housing-and-services": "Housing_and_Access_",
  environment: "Environment_",
};

/** @param {Row} row */
function row2019(row) {
  const cells = Object.entries(COLUMNS_2019).flatMap(([prefix, column]) => [
    prefix === "income"
      ? ["income-deprivation-rate", percentOf(row["Income_Score"])]
      : [`${prefix}-score`, plainNumber(row[`${column}Score`])],
    [`${prefix}-most-deprived-tenth`, percentOf(row[`${column}Proportion`])],
    [`${prefix}-extent`, percentOf(row[`${column}Extent`])],
  ]);
  return { area: row["WD20CD"], ...Object.fromEntries(cells) };
}

/**
 * A number without an exponent: one score so near nought that the source wrote
 * it as -3.8e-4 among others of two decimals.
 *
 * @param {string} [text]
 */
function plainNumber(text = "") {
  return /e/i.test(text) ? Number(text).toFixed(4) : text;
}

/**
 * A share of one with two decimals as a whole per cent.
 *
 * @param {string} [share]
 */
function percentOf(share = "") {
  return share === "" ? "" : String(Math.round(Number(share) * 100));
}
