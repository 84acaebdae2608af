import { BLANK_IS_MISSING, ST_HELENS_CAVEAT, spellArea } from "../dataset.mjs";
import {
  areaFields,
  districtFields,
  memberField,
  pointFields,
} from "../fields.mjs";
import { BOUNDARIES, GENERALISED } from "./boundaries.mjs";

/** @typedef {import("../csv.mjs").Row} Row */
/** @typedef {import("../dataset.mjs").Dataset} Dataset */

/** The vintages of the ward outlines, and the years whose codes each carries. */
const VINTAGES = [
  { vintage: "2020", label: "wards of 2018 to 2020" },
  { vintage: "2022", label: "wards of May 2022 to April 2023" },
  { vintage: "2025", label: "wards of May 2023 to 2025" },
];

/**
 * Wards of three vintages with their outlines.
 *
 * @param {Row[]} wards
 * @param {(vintage: string) => string} outlines the TopoJSON text of a vintage
 * @returns {Dataset}
 */
export function wardsDataset(wards, outlines) {
  return {
    ...BOUNDARIES,
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

function wardFields() {
  return [
    ...areaFields("ward"),
    ...districtFields(),
    ...pointFields(),
    ...VINTAGES.map(({ vintage, label }) =>
      memberField(vintage, `Whether the ward is one of the ${label}.`),
    ),
  ];
}

/**
 * The district each ward is in, by the code of the ward.
 *
 * @param {Row[]} wards
 * @returns {Map<string, { district: string, "district-name": string }>} what
 *   stands under `districtFields`
 */
export function districtsOfWards(wards) {
  return new Map(wards.map((ward) => [ward["code"] ?? "", districtOf(ward)]));
}

/** @param {Row} ward */
function districtOf({ district_code = "", district_name = "" }) {
  return { district: district_code, "district-name": spellArea(district_name) };
}

/** @param {Row} ward */
function wardRow(ward) {
  return {
    area: ward["code"],
    "area-name": ward["name"],
    ...districtOf(ward),
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
