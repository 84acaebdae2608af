import {
  BLANK_IS_MISSING,
  GEOGRAPHY_PORTAL,
  OPEN_GOVERNMENT_LICENCE,
  PUBLISHERS,
} from "../dataset.mjs";
import { areaFields, districtField, measureField, unit } from "../fields.mjs";
import {
  domainScoreFields,
  incomeRateField,
  indexScoreField,
  REACH_SUBJECTS,
  reachFields,
} from "./deprivation-measures.mjs";

/** @typedef {import("../csv.mjs").Row} Row */
/** @typedef {import("../dataset.mjs").Dataset} Dataset */

const COMMON = {
  kind: /** @type {const} */ ("statistics"),
  geography: /** @type {const} */ ("ward"),
  themes: ["deprivation"],
  publisher: PUBLISHERS.mhclg,
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution:
    "Source: Ministry of Housing, Communities and Local Government, and Office for National Statistics, licensed under the Open Government Licence v3.0.",
};

const NOT_COMPARABLE =
  "Scores of 2019 and 2025 cannot be compared: the index was made anew from other data.";

const BEST_FIT =
  "Made from small areas (LSOAs), each given whole to the one ward it fits best; a ward's figure is therefore an approximation.";

/**
 * English Indices of Deprivation 2025 by the wards of 2025.
 *
 * @param {Row[]} rows
 * @returns {Dataset}
 */
export function deprivation2025(rows) {
  const homepage =
    "https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025";
  return {
    ...COMMON,
    id: "deprivation-2025",
    title: "Deprivation by ward, 2025",
    description:
      "English Indices of Deprivation 2025 for the wards of the Liverpool City Region: the index, its domains, and people deprived of income.",
    vintage: "2025",
    version: "2025-10-30",
    homepage,
    sources: [
      {
        title: "English Indices of Deprivation 2025",
        path: homepage,
        version: "2025-10-30",
      },
      GEOGRAPHY_PORTAL,
    ],
    caveats: [
      BEST_FIT,
      "Waterfront North in Liverpool has no value: no small area fits it best.",
      "The number of people is worked out from the people deprived of income and their rate, so it is approximate.",
      NOT_COMPARABLE,
    ],
    resources: [
      {
        name: "data",
        title: "Deprivation by ward, 2025",
        file: "data.csv",
        commons: { role: "data" },
        fields: fields2025(),
        primaryKey: ["area"],
        missingValues: BLANK_IS_MISSING,
        rows: rows.map(row2025),
      },
    ],
  };
}

function fields2025() {
  const weightedBy = "people";
  return [
    ...areaFields("ward"),
    districtField(),
    indexScoreField("2025", { decimals: 1, weightedBy }),
    incomeRateField({ decimals: 1, weightedBy }),
    countField(
      "income-deprived-people",
      "People deprived of income",
      "People living in a household on a low income.",
      "people",
    ),
    countField("people", "People", "People living in the ward.", "people"),
    ...domainScoreFields({ employmentDecimals: 3, weightedBy }),
    countField(
      "lsoas",
      "Small areas",
      "Small areas (LSOAs) that fit the ward best.",
      "small areas",
    ),
    countField(
      "lsoas-most-deprived-tenth",
      "Small areas in the most deprived tenth",
      "Small areas (LSOAs) among the most deprived tenth in England.",
      "small areas",
    ),
  ];
}

/** @param {Row} row */
function row2025(row) {
  return {
    area: row["ward_code"],
    "area-name": row["ward_name"],
    district: row["district_code"],
    "imd-score": row["imd_2025_average_score"],
    "income-deprivation-rate": row["income_deprivation_percent"],
    "income-deprived-people": row["income_deprived_people"],
    people: row["people_approx"],
    "employment-score": row["employment_score"],
    "education-score": row["education_score"],
    "health-score": row["health_score"],
    "crime-score": row["crime_score"],
    "housing-and-services-score": row["housing_and_services_score"],
    "environment-score": row["environment_score"],
    lsoas: row["lsoas"],
    "lsoas-most-deprived-tenth": row["lsoas_most_deprived_tenth"],
  };
}

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
  const byCode = new Map(wards.map((ward) => [ward["code"], ward]));
  return {
    ...COMMON,
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
        rows: rows.map((row) => row2019(row, byCode.get(row["WD20CD"]) ?? {})),
      },
    ],
  };
}

function fields2019() {
  return [
    ...areaFields("ward"),
    districtField(),
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

/**
 * @param {Row} row
 * @param {Row} ward
 */
function row2019(row, ward) {
  const cells = Object.entries(COLUMNS_2019).flatMap(([prefix, column]) => [
    prefix === "income"
      ? ["income-deprivation-rate", percentOf(row["Income_Score"])]
      : [`${prefix}-score`, row[`${column}Score`]],
    [`${prefix}-most-deprived-tenth`, percentOf(row[`${column}Proportion`])],
    [`${prefix}-extent`, percentOf(row[`${column}Extent`])],
  ]);
  return {
    area: row["WD20CD"],
    "area-name": ward["name"],
    district: ward["district_code"],
    ...Object.fromEntries(cells),
  };
}

/**
 * A share of one with two decimals as a whole per cent.
 *
 * @param {string} [share]
 */
function percentOf(share = "") {
  return share === "" ? "" : String(Math.round(Number(share) * 100));
}

/**
 * @param {string} name
 * @param {string} title
 * @param {string} description
 * @param {string} label of the unit
 */
function countField(name, title, description, label) {
  return measureField(name, {
    title,
    description,
    unit: unit(label),
    decimals: 0,
    aggregate: "sum",
  });
}
