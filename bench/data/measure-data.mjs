import { measureColumns } from "./columns.mjs";
import { measureDelimited } from "./delimited.mjs";
import { measureGeography } from "./geography.mjs";

/**
 * Everything that is measured without a browser: geography, tables and the
 * readers of large files.
 */
export async function measureData() {
  return {
    geography: measureGeography(),
    columns: await measureColumns(),
    delimited: measureDelimited(),
  };
}

/**
 * One line for each measurement, with what it is to be at most.
 *
 * @param {Awaited<ReturnType<typeof measureData>>} data
 */
export function formatData({ geography, columns, delimited }) {
  return [
    ...geography.map(({ name, milliseconds, target }) =>
      line(name, milliseconds, "ms", target),
    ),
    ...columns.map(({ name, value, unit, target }) =>
      line(name, value, unit, target),
    ),
    ...delimited.map(
      ({ parser, milliseconds, timesTheFile }) =>
        `1,000,000 rows of CSV by ${parser}: ${milliseconds.toFixed(0)} ms of processor time, ${timesTheFile.toFixed(1)} times the file in memory`,
    ),
  ].join("\n");
}

/**
 * @param {string} name
 * @param {number} value
 * @param {string} unit
 * @param {number} target
 */
function line(name, value, unit, target) {
  const digits = Number.isInteger(value) ? 0 : 1;
  return `${name}: ${value.toFixed(digits)} ${unit} (at most ${target})`;
}
