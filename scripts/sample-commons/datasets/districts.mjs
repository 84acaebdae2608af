import { BLANK_IS_MISSING, ST_HELENS_CAVEAT, spellArea } from "../dataset.mjs";
import { mergeDistricts } from "../district-outlines.mjs";
import {
  areaFields,
  memberField,
  noteField,
  pointFields,
  widerAreaFields,
} from "../fields.mjs";
import { BOUNDARIES, GENERALISED } from "./boundaries.mjs";

/** @typedef {import("../csv.mjs").Row} Row */
/** @typedef {import("../dataset.mjs").Dataset} Dataset */

const CITY_REGION = {
  code: "E47000004",
  name: "Liverpool City Region",
  geography: "combined-authority",
  parent: "E92000001",
};

/** Areas the statistics compare districts with; they have no outline here. */
const WIDER_AREAS = [
  CITY_REGION,
  {
    code: "E92000001",
    name: "England",
    geography: "country",
    parent: "K02000001",
  },
  {
    code: "K02000001",
    name: "United Kingdom",
    geography: "united-kingdom",
    parent: "",
  },
];

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
    ...BOUNDARIES,
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
        rows: [
          ...districts.map((district) => districtRow(district, wards)),
          ...WIDER_AREAS.map(widerRow),
        ],
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

/**
 * The next wider area that each district and wider area is in, by its code.
 *
 * @param {Row[]} wards
 * @returns {Map<string, { parent: string, "parent-name": string | undefined }>}
 *   what stands under `widerAreaFields`
 */
export function widerAreasOf(wards) {
  return new Map([
    ...listDistricts(wards).map(
      ({ code }) =>
        /** @type {const} */ ([
          code,
          widerAreaOf({ parent: CITY_REGION.code }),
        ]),
    ),
    ...WIDER_AREAS.map(
      (area) => /** @type {const} */ ([area.code, widerAreaOf(area)]),
    ),
  ]);
}

/** @param {{ parent: string }} area */
function widerAreaOf({ parent }) {
  const wider = WIDER_AREAS.find(({ code }) => code === parent);
  return { parent, "parent-name": wider?.name };
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

function districtFields() {
  return [
    ...areaFields("area"),
    noteField(
      "geography",
      "Kind of area",
      "What the area is: district, combined-authority, country or united-kingdom.",
    ),
    ...widerAreaFields(),
    ...pointFields(),
    memberField("2025", "Whether the area is one of the six districts."),
  ];
}

/**
 * @param {{ code: string, name: string }} district
 * @param {Row[]} wards
 */
function districtRow({ code, name }, wards) {
  const own = wards.filter(
    (ward) => ward["district_code"] === code && ward["in_2025"] === "1",
  );
  return {
    area: code,
    "area-name": name,
    geography: "district",
    ...widerAreaOf({ parent: CITY_REGION.code }),
    ...middlePoint(own),
    "in-2025": "true",
  };
}

/** @param {typeof CITY_REGION} area */
function widerRow({ code, name, geography, parent }) {
  return {
    area: code,
    "area-name": name,
    geography,
    ...widerAreaOf({ parent }),
    "in-2025": "false",
  };
}

/**
 * The ward point nearest the mean of all of them: the mean itself may fall
 * outside the district, or in a river.
 *
 * @param {Row[]} wards
 */
function middlePoint(wards) {
  const points = wards.map(({ easting = "", northing = "" }) => ({
    easting,
    northing,
  }));
  const mean = (/** @type {"easting" | "northing"} */ axis) =>
    points.reduce((sum, point) => sum + Number(point[axis]), 0) / points.length;
  const [x, y] = [mean("easting"), mean("northing")];
  const distance = (/** @type {(typeof points)[number]} */ point) =>
    Math.hypot(Number(point.easting) - x, Number(point.northing) - y);
  return points.reduce((best, point) =>
    distance(point) < distance(best) ? point : best,
  );
}
