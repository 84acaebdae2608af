import {
  BLANK_IS_MISSING,
  BOUNDARY_ATTRIBUTION,
  GEOGRAPHY_PORTAL,
  OPEN_GOVERNMENT_LICENCE,
  PUBLISHERS,
  ST_HELENS_CAVEAT,
  spellArea,
} from "../dataset.mjs";
import { mergeDistricts } from "../district-outlines.mjs";
import {
  areaFields,
  districtField,
  field,
  memberField,
  noteField,
  pointFields,
} from "../fields.mjs";

/** @typedef {import("../csv.mjs").Row} Row */
/** @typedef {import("../dataset.mjs").Dataset} Dataset */

/** The vintages of the ward outlines, and the years whose codes each carries. */
const VINTAGES = [
  { vintage: "2020", label: "wards of 2018 to 2020" },
  { vintage: "2022", label: "wards of May 2022 to April 2023" },
  { vintage: "2025", label: "wards of May 2023 to 2025" },
];

/** Areas the statistics compare districts with; they have no outline here. */
const COMPARATORS = [
  ["E47000004", "Liverpool City Region", "combined-authority", "E92000001"],
  ["E92000001", "England", "country", "K02000001"],
  ["K02000001", "United Kingdom", "united-kingdom", ""],
];

const GENERALISED =
  "The outlines are generalised for showing, not for measuring.";

const COMMON = {
  kind: /** @type {const} */ ("areas"),
  version: "2026-06-01",
  vintage: "2025",
  homepage: GEOGRAPHY_PORTAL.path,
  themes: ["boundaries"],
  publisher: PUBLISHERS.ons,
  licence: OPEN_GOVERNMENT_LICENCE,
  sources: [GEOGRAPHY_PORTAL],
  attribution: BOUNDARY_ATTRIBUTION,
};

/**
 * Wards of three vintages with their outlines.
 *
 * @param {Row[]} wards
 * @param {(vintage: string) => string} outlines the TopoJSON text of a vintage
 * @returns {Dataset}
 */
export function wardsDataset(wards, outlines) {
  return {
    ...COMMON,
    id: "wards",
    geography: "ward",
    title: "Wards of the Liverpool City Region",
    description:
      "The electoral wards of the six districts as they stood in 2020, 2022 and 2025, with outlines of each.",
    caveats: [
      "Wards were redrawn in Halton in 2020/21, in St Helens in 2022 and in Liverpool in 2023. A ward may keep its name and lose its shape: only the code tells them apart.",
      "Church and St Michaels each name two wards of 2025, in different districts.",
      GENERALISED,
      ST_HELENS_CAVEAT,
    ],
    resources: [
      {
        name: "areas",
        title: "Wards",
        file: "areas.csv",
        commons: { role: "areas" },
        fields: wardFields(),
        primaryKey: ["area"],
        missingValues: BLANK_IS_MISSING,
        rows: wards.map(wardRow),
      },
      ...VINTAGES.map(({ vintage, label }) => ({
        name: `outlines-${vintage}`,
        title: `Outlines of the ${label}`,
        file: `outlines-${vintage}.topo.json`,
        commons: {
          role: /** @type {const} */ ("outlines"),
          vintage,
          object: "wards",
          label,
        },
        text: outlines(vintage),
      })),
    ],
  };
}

/**
 * The six districts with outlines, and the names of the wider areas that
 * statistics compare them with.
 *
 * @param {Row[]} wards
 * @param {string} outlines the TopoJSON text of the wards of 2025
 * @returns {Dataset}
 */
export function districtsDataset(wards, outlines) {
  const districts = listDistricts(wards);
  const label = "districts of 2025";
  return {
    ...COMMON,
    id: "districts",
    geography: "district",
    title: "Districts of the Liverpool City Region",
    description:
      "The six districts with their outlines, and the city region, England and the United Kingdom by name.",
    caveats: [
      "The outlines are the wards of 2025 put together.",
      GENERALISED,
      ST_HELENS_CAVEAT,
    ],
    resources: [
      {
        name: "areas",
        title: "Districts and wider areas",
        file: "areas.csv",
        commons: { role: "areas" },
        fields: districtFields(),
        primaryKey: ["area"],
        missingValues: BLANK_IS_MISSING,
        rows: [...districts.map(districtRow), ...COMPARATORS.map(widerRow)],
      },
      {
        name: "outlines-2025",
        title: `Outlines of the ${label}`,
        file: "outlines-2025.topo.json",
        commons: {
          role: "outlines",
          vintage: "2025",
          object: "districts",
          label,
        },
        text: JSON.stringify(mergeDistricts(JSON.parse(outlines), districts)),
      },
    ],
  };
}

/** @param {Row[]} wards */
function listDistricts(wards) {
  const names = new Map(
    wards.map((ward) => [ward["district_code"] ?? "", ward["district_name"]]),
  );
  return [...names]
    .map(([code, name]) => ({ code, name: spellArea(name ?? "") }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function wardFields() {
  return [
    ...areaFields("ward"),
    districtField(),
    field("district-name", "District", "Name of the district.", {
      role: "parent-name",
    }),
    ...pointFields(),
    ...VINTAGES.map(({ vintage, label }) =>
      memberField(vintage, `Whether the ward is one of the ${label}.`),
    ),
  ];
}

/** @param {Row} ward */
function wardRow(ward) {
  return {
    area: ward["code"],
    "area-name": ward["name"],
    district: ward["district_code"],
    "district-name": spellArea(ward["district_name"] ?? ""),
    easting: ward["easting"],
    northing: ward["northing"],
    ...Object.fromEntries(
      VINTAGES.map(({ vintage }) => [
        `in-${vintage}`,
        String(ward[`in_${vintage}`] === "1"),
      ]),
    ),
  };
}

function districtFields() {
  return [
    ...areaFields("area"),
    noteField(
      "geography",
      "Kind of area",
      "What the area is: district, combined-authority, country or united-kingdom.",
    ),
    field("parent", "Wider area code", "GSS code of the next wider area.", {
      role: "parent",
    }),
    memberField("2025", "Whether the area is one of the six districts."),
  ];
}

/** @param {{ code: string, name: string }} district */
function districtRow({ code, name }) {
  return {
    area: code,
    "area-name": name,
    geography: "district",
    parent: "E47000004",
    "in-2025": "true",
  };
}

/** @param {string[]} comparator */
function widerRow([area, name, geography, parent]) {
  return { area, "area-name": name, geography, parent, "in-2025": "false" };
}
