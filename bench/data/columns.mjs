import { performance } from "node:perf_hooks";
import {
  CommonsClient,
  DEFAULT_LIMITS,
} from "../../packages/commons/dist/index.js";
import { joinTables, Table } from "../../packages/table/dist/index.js";
import {
  makeParquetFile,
  parquetSchema,
} from "../../test/columns/parquet-file.mjs";
import { RangeServer } from "../../test/columns/range-server.mjs";
import { timeWork } from "./measurement.mjs";

/** Wards of the country, of which each has a series of 120 months. */
const WARDS = 8_400;

/** @typedef {import("./measurement.mjs").Measurement} Measurement */

/**
 * Measures what tables must do at once, and how little of a large file a page
 * fetches: a join of 8,400 wards, and one ward's series out of 1,008,000 rows
 * of Parquet.
 *
 * @param {number} [runs]
 * @returns {Promise<Measurement[]>}
 */
export async function measureColumns(runs = 25) {
  const [left, right] = [makeTable("rate", 1), makeTable("people", -1)];
  return [
    timeWork("join of 8,400 wards", 10, runs, () =>
      joinTables(left, right, { on: ["ward"] }),
    ),
    ...(await measureParquet()),
  ];
}

/** @returns {Promise<Measurement[]>} */
async function measureParquet() {
  const server = new RangeServer();
  await server.start();
  try {
    const resource = { name: "t", path: "t.parquet", schema: parquetSchema };
    server.place("datapackage.json", { resources: [resource] });
    server.place("t.parquet", makeParquetFile(WARDS), '"1"');
    const id = `${server.href}datapackage.json`;
    const client = new CommonsClient();
    await client.describe({ id });
    server.reset();
    const start = performance.now();
    const query = { areas: ["E05004200"], fields: ["month", "rate"] };
    const { rowCount } = await client.read({ id }, query);
    const milliseconds = performance.now() - start;
    if (rowCount !== 120) throw new Error(`It gave ${rowCount} rows.`);
    const what = "one ward of 1,008,000 rows of Parquet";
    return [
      {
        name: `${what}, requests`,
        value: server.asked.length,
        unit: "",
        target: 3,
      },
      {
        name: `${what}, sent`,
        value: server.sent / 1000,
        unit: "kB",
        target: 300,
      },
      {
        name: what,
        value: milliseconds,
        unit: "ms",
        target: DEFAULT_LIMITS.timeout,
      },
    ];
  } finally {
    await server.stop();
  }
}

/**
 * @param {string} name
 * @param {1 | -1} direction the order of the wards
 */
function makeTable(name, direction) {
  const places = Array.from({ length: WARDS }, (_, row) => row);
  const wards = places.map((row) => `E05${String(row).padStart(6, "0")}`);
  const columns = [
    {
      field: { name: "ward", title: "Ward", type: "string" },
      cells: direction < 0 ? wards.reverse() : wards,
    },
    { field: { name, title: name, type: "number" }, cells: places },
  ];
  return new Table(columns, WARDS, {
    datasetId: "b:made",
    title: "Made up",
    version: "1",
    sources: [],
    url: "https://example.org/",
    retrievedAt: "2026-11-21T00:00:00Z",
    steps: [],
    caveats: [],
  });
}
