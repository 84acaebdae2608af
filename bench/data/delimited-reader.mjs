import { readFileSync } from "node:fs";
import { csvParseRows } from "d3-dsv";
import Papa from "papaparse";
import { readPublished } from "../../packages/commons/dist/published/read-published.js";

const [, , parser, file = ""] = process.argv;

const FIELDS = /** @type {const} */ ([
  ["areacd", "string"],
  ["areanm", "string"],
  ["period", "period"],
  ["value", "number"],
  ["lower", "number"],
  ["upper", "number"],
  ["status", "string"],
]);

/** @type {Record<string, (bytes: Uint8Array) => number>} */
const READERS = {
  ours: (bytes) =>
    readPublished({
      bytes,
      maxRows: Infinity,
      provenance: {
        datasetId: "bench",
        title: "Bench",
        version: "",
        sources: [],
        url: file,
        retrievedAt: "",
        steps: [],
        caveats: [],
      },
      readings: FIELDS.map(([name, type]) => ({
        field: { name, title: name, type },
        missing: new Map([["", "missing"]]),
        categories: new Map(),
      })),
    }).table.rowCount,
  papaparse: (bytes) =>
    Papa.parse(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data
      .length - 1,
  "d3-dsv": (bytes) => csvParseRows(new TextDecoder().decode(bytes)).length - 1,
};

const before = process.memoryUsage().rss;
const bytes = new Uint8Array(readFileSync(file));
const start = process.cpuUsage();
READERS[parser ?? ""]?.(bytes);
const { user, system } = process.cpuUsage(start);
const peak = process.resourceUsage().maxRSS * 1024 - before;
console.log(
  JSON.stringify({
    milliseconds: Math.round((user + system) / 1000),
    timesTheFile: Number((peak / bytes.length).toFixed(1)),
  }),
);
