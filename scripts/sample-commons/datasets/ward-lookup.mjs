import { measureOverlaps, parseOutlines } from "@commons-widgets/geography";
import {
  BLANK_IS_MISSING,
  BOUNDARY_ATTRIBUTION,
  GEOGRAPHY_PORTAL,
  OPEN_GOVERNMENT_LICENCE,
  OURSELVES,
} from "../dataset.mjs";
import { lookupField, sharedGroundField } from "../fields.mjs";
import { GENERALISED } from "./boundaries.mjs";

/** @typedef {import("../dataset.mjs").Dataset} Dataset */
/** @typedef {import("@commons-widgets/geography").Layer} Layer */

const FROM = "2020";
const TO = "2025";

/**
 * From the wards of 2020 to those of 2025 by the ground they share: a table of
 * our own, since nobody publishes one.
 *
 * @param {(vintage: string) => string} readOutlines the TopoJSON text of a vintage
 * @returns {Promise<Dataset>}
 */
export async function wardLookup(readOutlines) {
  return {
    id: `wards-${FROM}-to-${TO}`,
    kind: "lookup",
    geography: "ward",
    vintage: FROM,
    toVintage: TO,
    title: `Wards of ${FROM} to wards of ${TO}`,
    description:
      "How much ground each ward of 2020 shares with each ward of 2025, computed for this sample from its own outlines, for want of a published lookup.",
    version: "2026-11-21",
    themes: ["boundaries"],
    publisher: OURSELVES,
    licence: OPEN_GOVERNMENT_LICENCE,
    sources: [GEOGRAPHY_PORTAL],
    attribution: BOUNDARY_ATTRIBUTION,
    caveats: [
      "The lookup was computed for this sample from outlines of the Office for National Statistics, which neither made nor checked it.",
      "The lookup divides a ward by ground, as if people lived evenly on it.",
      "Wards whose code is in both years were taken to be the same. Overlaps under half a per cent of a ward are left out as disagreements of the drawings.",
      GENERALISED,
    ],
    resources: [
      {
        name: "data",
        title: `Wards of ${FROM} to wards of ${TO}`,
        file: "data.csv",
        commons: { role: "data" },
        fields: [
          lookupField("from-area", FROM),
          lookupField("to-area", TO),
          sharedGroundField(),
        ],
        primaryKey: [`ward-${FROM}`, `ward-${TO}`],
        missingValues: BLANK_IS_MISSING,
        rows: await lookupRows(
          parseOutlines(JSON.parse(readOutlines(FROM))),
          parseOutlines(JSON.parse(readOutlines(TO))),
        ),
      },
    ],
  };
}

/**
 * @param {Layer["outlines"]} before
 * @param {Layer["outlines"]} after
 */
async function lookupRows(before, after) {
  const changed = await measureOverlaps(
    {
      outlines: before,
      label: `wards of ${FROM}`,
      codes: before.codes.filter((code) => !after.has(code)),
    },
    {
      outlines: after,
      label: `wards of ${TO}`,
      codes: after.codes.filter((code) => !before.has(code)),
    },
  );
  return [...(await keptRows(before, after)), ...changed]
    .map(({ from, to, weight }) => ({
      [`ward-${FROM}`]: from,
      [`ward-${TO}`]: to,
      "shared-ground": String(Math.round(weight)),
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/**
 * A ward that kept its code is the same ward, however the two drawings of it
 * differ.
 *
 * @param {Layer["outlines"]} before
 * @param {Layer["outlines"]} after
 */
async function keptRows(before, after) {
  const kept = before.codes.filter((code) => after.has(code));
  const rows = await Promise.all(
    kept.map((code) =>
      measureOverlaps(
        { outlines: before, label: "", codes: [code] },
        { outlines: after, label: "", codes: [code] },
      ),
    ),
  );
  return rows.flat();
}

/** @param {Record<string, string>} row */
function keyOf(row) {
  return `${row[`ward-${FROM}`]} ${row[`ward-${TO}`]}`;
}
