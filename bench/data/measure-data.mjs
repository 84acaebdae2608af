import { writeTable } from "../text-table.mjs";
import { measureBoundaries } from "./boundaries.mjs";
import { measureColumns } from "./columns.mjs";
import { measureDelimited } from "./delimited.mjs";
import { measureGeography } from "./geography.mjs";

/** @typedef {import("./measurement.mjs").Measurement} Measurement */

const ROWS = 1_000_000;

/** Memory that our reader of a CSV may take, as a multiple of the file. */
const MOST_MEMORY = 4;

/**
 * Everything that is measured of data and geography.
 *
 * @param {import("playwright-core").Browser} browser
 * @returns {Promise<Measurement[]>}
 */
export async function measureData(browser) {
  return [
    ...measureGeography(),
    ...(await measureColumns()),
    ...(await measureBoundaries(browser)),
    ...compareParsers(measureDelimited(ROWS)),
  ];
}

/**
 * @param {import("./delimited.mjs").DelimitedResult[]} results
 * @returns {Measurement[]}
 */
function compareParsers(results) {
  const papa = results.find(({ parser }) => parser === "papaparse");
  return results.flatMap(({ parser, milliseconds, timesTheFile }) => {
    const perSecond = Math.round((ROWS / milliseconds) * 1000);
    const name = `CSV of 1,000,000 rows by ${parser}`;
    const isOurs = parser === "ours";
    return [
      {
        name: `${name}, ${perSecond.toLocaleString("en-GB")} rows a second`,
        value: milliseconds,
        unit: "ms",
        ...(isOurs && papa ? { target: papa.milliseconds } : {}),
      },
      {
        name: `${name}, memory`,
        value: timesTheFile,
        unit: "× file",
        ...(isOurs ? { target: MOST_MEMORY } : {}),
      },
    ];
  });
}

/**
 * One table for a terminal: what was measured, what it is to be at most, and
 * whether it is; what has no target stands there to be compared with.
 *
 * @param {readonly Measurement[]} measurements
 */
export function formatData(measurements) {
  const rows = measurements.map(({ name, value, unit, target }) => [
    name,
    `${round(value)} ${unit}`.trim(),
    target === undefined ? "" : `${round(target)} ${unit}`.trim(),
    target === undefined ? "" : value <= target ? "met" : "missed",
  ]);
  return writeTable([["", "measured", "at most", ""], ...rows], [0, 3]);
}

/** @param {number} value */
function round(value) {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
