import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "../../packages/description/dist/index.js";

const READER = fileURLToPath(new URL("delimited-reader.mjs", import.meta.url));

const PARSERS = ["ours", "papaparse", "d3-dsv"];

/**
 * @typedef {object} FileKind
 * @property {(ward: number) => string} nameOf
 * @property {number} [decimals] of each number; one of rates and two of limits where absent
 */

/**
 * What the made-up file can be like: one name in twenty with a comma, and so in
 * quotation marks; numbers that never come twice; names beyond ASCII; one name
 * in twenty with quotation marks inside.
 */
const KINDS = {
  /** @type {FileKind} */
  usual: { nameOf: (ward) => nameWith(`"Ward ${ward}, North"`, ward) },
  "long-decimals": {
    nameOf: (ward) => nameWith(`"Ward ${ward}, North"`, ward),
    decimals: 8,
  },
  accents: { nameOf: (ward) => `Môn ${ward}` },
  "doubled-marks": {
    nameOf: (ward) => nameWith(`"Ward ""${ward}"""`, ward),
  },
};

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
 * @param {FileKind} [kind]
 * @param {number} [rounds]
 * @returns {DelimitedResult[]}
 */
export function measureDelimited(
  rows = 1_000_000,
  kind = KINDS.usual,
  rounds = 3,
) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "rates.csv");
  try {
    writeFileSync(file, makeRates(rows, kind));
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
 * @param {string} odd
 * @param {number} ward
 */
function nameWith(odd, ward) {
  return ward % 20 === 0 ? odd : `Ward ${ward}`;
}

/**
 * Rates of wards with limits and states.
 *
 * @param {number} rows
 * @param {FileKind} kind
 */
function makeRates(rows, { nameOf, decimals }) {
  const lines = ["areacd,areanm,period,value,lower,upper,status"];
  for (let row = 0; row < rows; row++) {
    const ward = row % WARDS;
    const value = Math.sin(row) * 500 + 1000;
    const isSuppressed = row % 50 === 0;
    const numbers = isSuppressed
      ? ["[c]", "", ""]
      : [
          value.toFixed(decimals ?? 1),
          (value * 0.9).toFixed(decimals ?? 2),
          (value * 1.1).toFixed(decimals ?? 2),
        ];
    const code = `E0500${String(ward).padStart(4, "0")}`;
    const year = 1990 + (Math.floor(row / WARDS) % 36);
    lines.push(
      [code, nameOf(ward), year, ...numbers, isSuppressed ? "c" : ""].join(","),
    );
  }
  return `${lines.join("\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const name = process.argv[2] ?? "usual";
  const kind = Object.entries(KINDS).find(([own]) => own === name)?.[1];
  if (!kind) {
    console.error(`No such file: ${name}. Known: ${Object.keys(KINDS).join()}`);
    process.exit(2);
  }
  console.table(measureDelimited(undefined, kind));
}
