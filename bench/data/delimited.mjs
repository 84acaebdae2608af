import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "../../packages/description/dist/index.js";

const READER = fileURLToPath(new URL("delimited-reader.mjs", import.meta.url));

const PARSERS = ["ours", "papaparse", "d3-dsv"];

/** Wards that the rows of the made-up file go through, again and again. */
const WARDS = 8_400;

/**
 * @typedef {object} DelimitedResult
 * @property {string} parser `ours`, `papaparse` or `d3-dsv`
 * @property {number} milliseconds of processor time, from bytes to rows
 * @property {number} timesTheFile memory at its highest, the file's own bytes included, as a multiple of them
 */

/**
 * Reads one made-up CSV with our reader of published text, into a table, and
 * with Papa Parse and d3-dsv, into lists of texts; each in a process of its own,
 * in turns. Of the rounds, the median of the times and the most of the memory.
 *
 * @param {number} [rows]
 * @param {number} [rounds]
 * @returns {DelimitedResult[]}
 */
export function measureDelimited(rows = 1_000_000, rounds = 3) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "rates.csv");
  try {
    writeFileSync(file, makeRates(rows));
    const turns = Array.from({ length: rounds }, () =>
      PARSERS.map((parser) => readOnce(parser, file)),
    ).flat();
    return PARSERS.map((parser) => {
      const own = turns.filter((turn) => turn.parser === parser);
      return {
        parser,
        milliseconds: median(own.map((turn) => turn.milliseconds)) ?? NaN,
        timesTheFile: Math.max(...own.map((turn) => turn.timesTheFile)),
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} parser
 * @param {string} file
 * @returns {DelimitedResult}
 */
function readOnce(parser, file) {
  const answer = execFileSync(process.execPath, [READER, parser, file], {
    encoding: "utf8",
  });
  return { parser, ...JSON.parse(answer) };
}

/**
 * Rates of wards with limits and states; one name in twenty has a comma.
 *
 * @param {number} rows
 */
function makeRates(rows) {
  const lines = ["areacd,areanm,period,value,lower,upper,status"];
  for (let row = 0; row < rows; row++) {
    const ward = row % WARDS;
    const name = ward % 20 === 0 ? `"Ward ${ward}, North"` : `Ward ${ward}`;
    const value = Math.sin(row) * 500 + 1000;
    const numbers =
      row % 50 === 0
        ? "[c],,"
        : `${value.toFixed(1)},${(value * 0.9).toFixed(2)},${(value * 1.1).toFixed(2)}`;
    const code = `E0500${String(ward).padStart(4, "0")}`;
    const year = 1990 + (Math.floor(row / WARDS) % 36);
    lines.push(
      `${code},${name},${year},${numbers},${row % 50 === 0 ? "c" : ""}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.table(measureDelimited());
