import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { median } from "../packages/description/dist/index.js";
import { writeTable } from "./text-table.mjs";

/** @typedef {import("./measure.mjs").Run} Run */
/** @typedef {import("./cases.mjs").Case & { runs: Run[] }} Measured */

const MEASURES = /** @type {const} */ ([
  "words",
  "figure",
  "blocking",
  "script",
  "data",
  "requests",
]);

/**
 * Each case with the median of every measure.
 *
 * @param {Measured[]} measured
 */
export function summarise(measured) {
  return measured.map(({ runs, ...kept }) => {
    const medians = MEASURES.map((name) => [
      name,
      median(runs.map((run) => run[name]).filter((one) => one !== undefined)),
    ]);
    return { ...kept, runs: runs.length, ...Object.fromEntries(medians) };
  });
}

/**
 * One table for a terminal, a row for each case, with what our time to the words
 * and to the figure is of this row's: ours is the first case of the group.
 *
 * @param {ReturnType<typeof summarise>} rows
 */
export function formatTable(rows) {
  const head = [
    "",
    "words ms",
    "ours / it",
    "figure ms",
    "ours / it",
    "blocking ms",
    "script kB",
    "other kB",
    "requests",
  ];
  const groups = [...new Set(rows.map(({ group }) => group))];
  const sorted = groups.flatMap((name) =>
    rows.filter(({ group }) => group === name),
  );
  const lines = sorted.map((row) => {
    const first = rows.find(({ group }) => group === row.group);
    return [
      `${row.group}: ${row.name}`,
      row.words === undefined ? "none" : row.words.toFixed(0),
      row.words === undefined ? "" : (first.words / row.words).toFixed(2),
      row.figure.toFixed(0),
      (first.figure / row.figure).toFixed(2),
      row.blocking.toFixed(0),
      (row.script / 1000).toFixed(1),
      (row.data / 1000).toFixed(1),
      String(row.requests),
    ];
  });
  return writeTable([head, ...lines], [0]);
}

/**
 * Writes the results with every run, named by the moment they were taken.
 *
 * @param {string} folder
 * @param {object} results
 * @returns {Promise<string>} the file's path
 */
export async function writeResults(folder, results) {
  await mkdir(folder, { recursive: true });
  const moment = new Date().toISOString().replace(/[:.]/g, "-");
  const path = join(folder, `${moment}.json`);
  await writeFile(path, `${JSON.stringify(results, null, 2)}\n`);
  return path;
}
