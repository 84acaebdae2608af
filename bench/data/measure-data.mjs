import { measureBoundaries } from "./boundaries.mjs";
import { measureColumns } from "./columns.mjs";
import { measureDelimited } from "./delimited.mjs";
import { measureGeography } from "./geography.mjs";

/** @typedef {import("./boundaries.mjs").Measurement} Measurement */

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
    ...measureGeography().map(({ name, milliseconds, target }) => ({
      name,
      value: milliseconds,
      unit: "ms",
      target,
    })),
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
  const table = [["", "measured", "at most", ""], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((text, column) =>
          column % 3 === 0
            ? text.padEnd(widths[column] ?? 0)
            : text.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** @param {number} value */
function round(value) {
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}
