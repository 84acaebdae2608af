import { PUBLISHERS } from "../dataset.mjs";
import { percent, unit } from "../fields.mjs";

/**
 * What the publishers say of each series, in plain words; the titles, notes and
 * release dates are those of Explore local statistics (June 2026).
 *
 * @typedef {object} SeriesMetadata
 * @property {string} id
 * @property {string} title
 * @property {string} description
 * @property {string} version the publisher's release date
 * @property {string} homepage
 * @property {import("../dataset.mjs").Publisher} publisher
 * @property {string[]} themes
 * @property {string} period what one period is
 * @property {string[]} caveats
 * @property {Record<string, import("../fields.mjs").MeasureOptions>} measures by field name
 */

const IN_DEVELOPMENT =
  "Official statistics in development, as their publisher calls them.";

const SURVEY_VOLATILITY =
  "Answers to the survey have become fewer and its estimates less steady: take care with changes over time.";

const SUSPENDED =
  "The series ends in 2023: its updates are suspended until the survey is reweighted.";

const POVERTY_LINE =
  "living in a family with less than 60% of the United Kingdom's median income";

const LABOUR_MARKET_PAGE =
  "https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/employmentandemployeetypes/datasets/li01regionallabourmarketlocalindicatorsforcountieslocalandunitaryauthorities";

const CALENDAR_YEAR = "A calendar year, as published.";
const FINANCIAL_YEAR = "A year from April to March, as published.";

/** @type {SeriesMetadata[]} */
export const SERIES = [
  {
    id: "absence-of-looked-after-children",
    title: "Persistent school absence of looked-after children",
    description:
      "Share of pupils looked after by local authorities who missed at least a tenth of school, by district.",
    version: "2026-04-02",
    homepage:
      "https://explore-education-statistics.service.gov.uk/find-statistics/outcomes-for-children-in-need-including-children-looked-after-by-local-authorities-in-england",
    publisher: PUBLISHERS.dfe,
    themes: ["education", "children"],
    period: FINANCIAL_YEAR,
    caveats: [
      "There is no value for 2019/20: schools closed in the pandemic. Take care when comparing 2020/21 and 2021/22 with years before.",
      "Not to be compared with persistent absence of all pupils, which is worked out differently.",
    ],
    measures: {
      rate: {
        title: "Looked-after pupils persistently absent",
        description:
          "Pupils looked after for at least twelve months who missed 10% or more of school sessions.",
        unit: percent("% of looked-after pupils"),
        decimals: 1,
      },
    },
  },
  {
    id: "adult-obesity",
    title: "Adults living with obesity",
    description: "Share of adults living with obesity, by district.",
    version: "2026-05-06",
    homepage:
      "https://fingertips.phe.org.uk/profile/obesity-physical-activity-nutrition",
    publisher: PUBLISHERS.ohid,
    themes: ["health"],
    period: "A survey year from mid-November, as published.",
    caveats: [
      "From the Active Lives Adult Survey: people report their own height and weight, and the publisher adjusts them.",
    ],
    measures: {
      rate: {
        title: "Adults living with obesity",
        description:
          "Adults aged 18 and over with a body mass index of 30 kg/m² or more.",
        unit: percent("% of adults"),
        decimals: 1,
      },
    },
  },
  {
    id: "child-poverty",
    title: "Children in relative poverty",
    description:
      "Share of children under 16 in families with a relative low income, before and after housing costs, by district.",
    version: "2026-03-26",
    homepage:
      "https://www.gov.uk/government/collections/children-in-low-income-families-local-area-statistics",
    publisher: PUBLISHERS.dwp,
    themes: ["poverty", "children"],
    period: FINANCIAL_YEAR,
    caveats: [
      "There is no figure for England in this series, only for the United Kingdom.",
      "Figures after housing costs begin in 2023/24.",
      "Figures are provisional and may be revised.",
      "Modelled from a household survey and from records of benefits and earnings.",
    ],
    measures: {
      "before-housing-costs": {
        title: "Children in relative poverty, before housing costs",
        description: `Children under 16 ${POVERTY_LINE}, before housing costs.`,
        unit: percent("% of children under 16"),
        decimals: 1,
      },
      "after-housing-costs": {
        title: "Children in relative poverty, after housing costs",
        description: `Children under 16 ${POVERTY_LINE}, after housing costs.`,
        unit: percent("% of children under 16"),
        decimals: 1,
      },
    },
  },
  {
    id: "claimant-count",
    title: "People claiming unemployment benefits",
    description:
      "Share of people aged 16 to 64 claiming unemployment-related benefits, by district.",
    version: "2026-01-20",
    homepage:
      "https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/employmentandemployeetypes/bulletins/regionallabourmarket/previousreleases",
    publisher: PUBLISHERS.ons,
    themes: ["work"],
    period: CALENDAR_YEAR,
    caveats: [
      IN_DEVELOPMENT,
      "Shares are of the population of mid-2023.",
      "Counts Jobseeker's Allowance and those Universal Credit claimants who must look for work; who they are changed in 2013 and 2015.",
    ],
    measures: {
      rate: {
        title: "People claiming unemployment benefits",
        description:
          "People aged 16 to 64 claiming unemployment-related benefits.",
        unit: percent("% of people aged 16 to 64"),
        decimals: 1,
      },
    },
  },
  {
    id: "economic-inactivity",
    title: "Economic inactivity",
    description:
      "Share of people aged 16 to 64 neither in work nor looking for it, by district.",
    version: "2024-04-16",
    homepage: LABOUR_MARKET_PAGE,
    publisher: PUBLISHERS.ons,
    themes: ["work"],
    period: CALENDAR_YEAR,
    caveats: [IN_DEVELOPMENT, SURVEY_VOLATILITY, SUSPENDED],
    measures: {
      rate: {
        title: "Economic inactivity rate",
        description:
          "People aged 16 to 64 who are not in work and are not looking for work or could not start.",
        unit: percent("% of people aged 16 to 64"),
        decimals: 1,
      },
    },
  },
  {
    id: "employment-rate",
    title: "People in work",
    description: "Share of people aged 16 to 64 in employment, by district.",
    version: "2024-04-16",
    homepage: LABOUR_MARKET_PAGE,
    publisher: PUBLISHERS.ons,
    themes: ["work"],
    period: CALENDAR_YEAR,
    caveats: [IN_DEVELOPMENT, SURVEY_VOLATILITY, SUSPENDED],
    measures: {
      rate: {
        title: "Employment rate",
        description:
          "People aged 16 to 64 in paid work, or away for a time from a job they hold.",
        unit: percent("% of people aged 16 to 64"),
        decimals: 1,
      },
    },
  },
  {
    id: "greenhouse-gas-emissions",
    title: "Greenhouse gas emissions per person",
    description:
      "Tonnes of carbon dioxide equivalent emitted in each district, for each person living there.",
    version: "2025-07-03",
    homepage:
      "https://www.gov.uk/government/collections/uk-local-authority-and-regional-greenhouse-gas-emissions-national-statistics",
    publisher: PUBLISHERS.desnz,
    themes: ["environment"],
    period: CALENDAR_YEAR,
    caveats: [
      "Carbon dioxide, methane and nitrous oxide emitted within the area; energy supply counts where the energy is used, waste where it arises.",
      "Some emissions cannot be given to single local authorities.",
    ],
    measures: {
      "tonnes-per-person": {
        title: "Greenhouse gas emissions per person",
        description: "The area's emissions in a year divided by its people.",
        unit: unit("tonnes of CO₂ equivalent per person"),
        decimals: 1,
      },
    },
  },
  {
    id: "healthy-life-expectancy",
    title: "Healthy life expectancy",
    description:
      "Years a newborn girl or boy may expect to live in good health, by district.",
    version: "2026-02-19",
    homepage:
      "https://www.ons.gov.uk/peoplepopulationandcommunity/healthandsocialcare/healthandlifeexpectancies/bulletins/healthstatelifeexpectanciesuk/previousreleases",
    publisher: PUBLISHERS.ons,
    themes: ["health"],
    period: "Three calendar years taken together, as published.",
    caveats: [
      IN_DEVELOPMENT,
      "Periods overlap: each takes three years together and begins one year after the last.",
      "Good health is people's own judgement. Its share is modelled, an interim method while the survey's sample is small.",
    ],
    measures: {
      female: {
        title: "Healthy life expectancy, females",
        description:
          "Average years in good health expected for females born in the period.",
        unit: unit("years"),
        decimals: 1,
      },
      male: {
        title: "Healthy life expectancy, males",
        description:
          "Average years in good health expected for males born in the period.",
        unit: unit("years"),
        decimals: 1,
      },
    },
  },
  {
    id: "housing-affordability",
    title: "House prices against earnings",
    description:
      "Median house price divided by the median yearly earnings of people who live there, by district.",
    version: "2026-03-26",
    homepage:
      "https://www.ons.gov.uk/peoplepopulationandcommunity/housing/bulletins/housingaffordabilityinenglandandwales/previousreleases",
    publisher: PUBLISHERS.ons,
    themes: ["housing"],
    period: "The April of the year, as published.",
    caveats: [
      "A higher ratio means a less affordable area; five years of earnings is the publisher's broad mark of affordability.",
      "House prices are of the year to September; earnings are those of full-time employees in April.",
      "House prices are not adjusted for the mix of homes sold, and are revised every year.",
    ],
    measures: {
      ratio: {
        title: "House price to earnings ratio",
        description:
          "Median house price divided by median gross yearly earnings of residents. A higher ratio means less affordable.",
        unit: unit("years of earnings"),
        decimals: 1,
        direction: "lower-is-better",
      },
    },
  },
  {
    id: "weekly-pay",
    title: "Weekly pay",
    description:
      "Median gross weekly pay of employees, by the district they live in.",
    version: "2025-10-23",
    homepage:
      "https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/earningsandworkinghours/bulletins/annualsurveyofhoursandearnings/previousreleases",
    publisher: PUBLISHERS.ons,
    themes: ["work"],
    period: "The April day whose pay was asked about, as published.",
    caveats: [
      "Estimates for 2025 are provisional and those for 2024 are revised.",
      "Pay is not adjusted for rising prices.",
      "The city region has figures from 2023 only.",
    ],
    measures: {
      median: {
        title: "Median weekly pay",
        description:
          "The middle gross weekly pay of all employees, full-time and part-time, by where they live.",
        unit: unit("£ a week", "£", "before"),
        decimals: 0,
      },
    },
  },
];
