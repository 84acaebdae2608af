import { OPEN_GOVERNMENT_LICENCE, PUBLISHERS } from "../dataset.mjs";
import {
  areaFields,
  countField,
  districtFields,
  measureField,
  noteField,
  percent,
} from "../fields.mjs";
import { districtsOfWards } from "./wards.mjs";

/** @typedef {import("../csv.mjs").Row} Row */
/** @typedef {import("../dataset.mjs").Dataset} Dataset */

/** The Government Analysis Function's symbol for a value that does not apply. */
const NOT_APPLICABLE = "[z]";

/**
 * Local elections of 3 May 2018 by ward; wards without an election have no
 * value, marked `[z]`.
 *
 * @param {Row[]} rows
 * @param {Row[]} wards whose districts the source table lacks
 * @returns {Dataset}
 */
export function elections2018(rows, wards) {
  const districts = districtsOfWards(wards);
  const homepage = "https://democracyclub.org.uk/";
  return {
    id: "elections-2018",
    kind: "statistics",
    geography: "ward",
    vintage: "2020",
    title: "Local elections by ward, May 2018",
    description:
      "Candidates, seats, votes counted and the leading candidate's share in the local elections of 3 May 2018.",
    version: "2026-06-01",
    homepage,
    themes: ["elections"],
    publisher: PUBLISHERS.democracyClub,
    licence: OPEN_GOVERNMENT_LICENCE,
    sources: [{ title: "Election results, Democracy Club", path: homepage }],
    attribution: "Source: Democracy Club.",
    caveats: [
      "Four wards of Halton had no election in 2018: Beechwood, Daresbury, Riverside and Windmill Hill.",
      "Some wards elected two councillors; there a voter may have cast two votes.",
      "Results were gathered by volunteers from councils' announcements.",
    ],
    resources: [
      {
        name: "data",
        title: "Local elections by ward, May 2018",
        file: "data.csv",
        commons: { role: "data" },
        fields: fields(),
        primaryKey: ["area"],
        missingValues: [
          { value: "", label: "missing" },
          { value: NOT_APPLICABLE, label: "not-applicable" },
        ],
        rows: rows.map((row) => ({
          ...electionRow(row),
          ...districts.get(row["ward_code"] ?? ""),
        })),
      },
    ],
  };
}

function fields() {
  return [
    ...areaFields("ward"),
    ...districtFields(),
    countField("candidates", "Candidates", "People who stood.", "candidates"),
    countField("seats", "Seats", "Councillors to be elected.", "seats"),
    countField(
      "votes",
      "Votes counted",
      "Votes counted for all candidates.",
      "votes",
    ),
    measureField("leading-share", {
      title: "Leading candidate's share of votes",
      description: "The leading candidate's votes as a share of votes counted.",
      unit: percent("% of votes"),
      decimals: 1,
      aggregate: "weighted-mean",
      weightedBy: "votes",
    }),
    noteField("status", "Status", "Says where no election was held."),
  ];
}

/** @param {Row} row */
function electionRow(row) {
  const { status } = row;
  const held = status !== "no election";
  const cell = (/** @type {string} */ name) =>
    held ? row[name] : NOT_APPLICABLE;
  return {
    area: row["ward_code"],
    "area-name": row["ward_name"],
    candidates: cell("candidates"),
    seats: cell("seats"),
    votes: cell("votes"),
    "leading-share": cell("leading_share_percent"),
    status,
  };
}
