import { measureField, percent, unit } from "../fields.mjs";

/** The Indices of Deprivation say it of every score: higher is more deprived. */
const MORE_IS_WORSE = /** @type {const} */ ("lower-is-better");

const DOMAINS = [
  {
    name: "employment",
    title: "Employment deprivation",
    about:
      "The share of working-age people kept out of work, as a number from 0 to 1",
  },
  {
    name: "education",
    title: "Education, skills and training deprivation",
    about: "Lack of attainment and skills among people living there",
  },
  {
    name: "health",
    title: "Health deprivation and disability",
    about: "Risk of early death and of poor physical or mental health",
  },
  {
    name: "crime",
    title: "Crime",
    about: "Risk of being a victim of crime",
  },
  {
    name: "housing-and-services",
    title: "Barriers to housing and services",
    about: "How hard housing and local services are to reach or afford",
  },
  {
    name: "environment",
    title: "Living environment deprivation",
    about: "Quality of housing, air and road safety",
  },
];

/**
 * @param {string} year of the index
 * @param {{ decimals: number, weightedBy?: string }} options
 */
export function indexScoreField(year, { decimals, weightedBy }) {
  return measureField("imd-score", {
    title: `Index of Multiple Deprivation ${year} score`,
    description:
      "Average score of the ward's small areas, weighted by people. A higher score means more deprived.",
    unit: unit("score"),
    decimals,
    direction: MORE_IS_WORSE,
    ...averaged(weightedBy),
  });
}

/**
 * The income rate stands apart from the domain scores because it is a share of
 * people.
 *
 * @param {{ decimals: number, weightedBy?: string }} options
 */
export function incomeRateField({ decimals, weightedBy }) {
  return measureField("income-deprivation-rate", {
    title: "Income deprivation rate",
    description: "Share of people living in a household on a low income.",
    unit: percent("% of people"),
    decimals,
    direction: MORE_IS_WORSE,
    ...averaged(weightedBy),
  });
}

/**
 * The six domains other than income, by the names `employment-score` and so on.
 *
 * @param {{ employmentDecimals: number, weightedBy?: string }} options
 */
export function domainScoreFields({ employmentDecimals, weightedBy }) {
  return DOMAINS.map(({ name, title, about }) =>
    measureField(`${name}-score`, {
      title: `${title} score`,
      description: `${about}. A higher score means more deprived.`,
      unit: unit("score"),
      decimals: name === "employment" ? employmentDecimals : 2,
      direction: MORE_IS_WORSE,
      ...averaged(weightedBy),
    }),
  );
}

/**
 * How far the most deprived tenth of the country reaches into a ward, for the
 * whole index or one domain.
 *
 * @param {string} prefix of the field names: "imd", "health"
 * @param {string} subject in words
 */
export function reachFields(prefix, subject) {
  return [
    measureField(`${prefix}-most-deprived-tenth`, {
      title: `${subject}: small areas in the most deprived tenth`,
      description:
        "Share of the ward's small areas that are among the most deprived tenth in England.",
      unit: percent("% of small areas"),
      decimals: 0,
      direction: MORE_IS_WORSE,
    }),
    measureField(`${prefix}-extent`, {
      title: `${subject}: extent`,
      description:
        "Share of people living in the most deprived areas of England: all of those in the most deprived tenth, and a falling part of those up to the thirtieth percentile.",
      unit: percent("% of people"),
      decimals: 0,
      direction: MORE_IS_WORSE,
    }),
  ];
}

/** Every subject of {@link reachFields}, with its prefix. */
export const REACH_SUBJECTS = [
  { prefix: "imd", subject: "Index of Multiple Deprivation" },
  { prefix: "income", subject: "Income deprivation" },
  ...DOMAINS.map(({ name, title }) => ({ prefix: name, subject: title })),
];

/** @param {string | undefined} weightedBy */
function averaged(weightedBy) {
  return weightedBy
    ? { aggregate: /** @type {const} */ ("weighted-mean"), weightedBy }
    : {};
}
