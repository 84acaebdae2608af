import { BLANK_IS_MISSING, GEOGRAPHY_PORTAL } from "../dataset.mjs";
import { areaFields, countField, districtFields } from "../fields.mjs";
import { districtsOfWards } from "./wards.mjs";
import { BEST_FIT, INDICES, NOT_COMPARABLE } from "./deprivation.mjs";
import {
  domainScoreFields,
  incomeRateField,
  indexScoreField,
} from "./deprivation-measures.mjs";

/** @typedef {import("../csv.mjs").Row} Row */
/** @typedef {import("../dataset.mjs").Dataset} Dataset */

/**
 * English Indices of Deprivation 2025 by the wards of 2025.
 *
 * @param {Row[]} rows
 * @param {Row[]} wards whose districts the source table does not name
 * @returns {Dataset}
 */
export function deprivation2025(rows, wards) {
  const homepage =
    "https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025";
  const districts = districtsOfWards(wards);
  return {
    ...INDICES,
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
        rows: rows.map((row) => ({
          ...row2025(row),
          ...districts.get(row["ward_code"] ?? ""),
        })),
      },
    ],
  };
}

function fields2025() {
  const weightedBy = "people";
  return [
    ...areaFields("ward"),
    ...districtFields(),
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
