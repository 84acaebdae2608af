/**
 * The shape every file under `datasets/` describes a dataset in; `packages.mjs`
 * and `catalogue.mjs` write it out.
 *
 * @typedef {object} Publisher
 * @property {string} name
 * @property {string} [homepage]
 *
 * @typedef {object} Source
 * @property {string} title
 * @property {string} path the page it was published on
 * @property {string} [version] the publisher's own date or number
 *
 * @typedef {object} Licence
 * @property {string} name SPDX identifier
 * @property {string} path
 * @property {string} title
 *
 * @typedef {object} TableResource a CSV file with its schema
 * @property {string} name
 * @property {string} title
 * @property {string} file
 * @property {{ role: "data" | "areas" }} commons
 * @property {import("./fields.mjs").Field[]} fields
 * @property {string[]} primaryKey
 * @property {{ value: string, label: string }[]} missingValues
 * @property {Record<string, string | undefined>[]} rows
 *
 * @typedef {object} OutlinesResource a TopoJSON file
 * @property {string} name
 * @property {string} title
 * @property {string} file
 * @property {{ role: "outlines", vintage: string, object: string, label: string }} commons
 * @property {string} text
 *
 * @typedef {object} Dataset
 * @property {string} id the name after the prefix, as in `lcr:wards`
 * @property {"areas" | "lookup" | "statistics"} kind
 * @property {string} title short enough to head a figure
 * @property {string} description
 * @property {"ward" | "district"} geography
 * @property {string} vintage whose areas the rows are; the newest in a list of areas
 * @property {string} [toVintage] of a lookup: whose areas it leads to
 * @property {string} version the release date, or the month of retrieval where none is published
 * @property {string} [homepage] where it was published; absent of what this project computed
 * @property {string[]} themes
 * @property {Publisher} publisher
 * @property {Licence} licence
 * @property {Source[]} sources
 * @property {string} attribution
 * @property {string[]} caveats
 * @property {(TableResource | OutlinesResource)[]} resources
 */

/** A blank cell is a value that was not published. */
export const BLANK_IS_MISSING = [{ value: "", label: "missing" }];

/** @type {Licence} */
export const OPEN_GOVERNMENT_LICENCE = {
  name: "OGL-UK-3.0",
  path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  title: "Open Government Licence v3.0",
};

/** @satisfies {Record<string, Publisher>} */
export const PUBLISHERS = {
  ons: {
    name: "Office for National Statistics",
    homepage: "https://www.ons.gov.uk/",
  },
  mhclg: {
    name: "Ministry of Housing, Communities and Local Government",
    homepage:
      "https://www.gov.uk/government/organisations/ministry-of-housing-communities-local-government",
  },
  dwp: {
    name: "Department for Work and Pensions",
    homepage:
      "https://www.gov.uk/government/organisations/department-for-work-pensions",
  },
  dfe: {
    name: "Department for Education",
    homepage:
      "https://www.gov.uk/government/organisations/department-for-education",
  },
  desnz: {
    name: "Department for Energy Security and Net Zero",
    homepage:
      "https://www.gov.uk/government/organisations/department-for-energy-security-and-net-zero",
  },
  ohid: {
    name: "Office for Health Improvement and Disparities",
    homepage:
      "https://www.gov.uk/government/organisations/office-for-health-improvement-and-disparities",
  },
  democracyClub: {
    name: "Democracy Club",
    homepage: "https://democracyclub.org.uk/",
  },
};

/** @type {Source} */
export const GEOGRAPHY_PORTAL = {
  title: "Open Geography portal, Office for National Statistics",
  path: "https://geoportal.statistics.gov.uk/",
};

/** The sentence the ONS asks for beside its boundaries. */
export const BOUNDARY_ATTRIBUTION =
  "Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025.";

/** Who made what nobody published. */
export const OURSELVES = { name: "Commons Widgets" };

/** The town is printed both ways by its publishers; one spelling joins rows. */
export const ST_HELENS_CAVEAT =
  "The district is written St Helens throughout; some of the source tables write St. Helens.";

const SPELLINGS = new Map([["St. Helens", "St Helens"]]);

/**
 * An area's name in the one spelling this commons uses.
 *
 * @param {string} name
 */
export function spellArea(name) {
  return SPELLINGS.get(name) ?? name;
}
