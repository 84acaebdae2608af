import { readFileSync } from "node:fs";
import {
  createDataPackageAdapter,
  safeLink,
  type Adapter,
  type ReadQuery,
} from "@commons-widgets/commons";
import {
  doAtOnce,
  parseOutlines,
  readBoundaries,
  readPmtiles,
} from "@commons-widgets/geography";
import {
  parseDatasetId,
  parseNumber,
  parsePeriod,
  parsePublishedNumber,
  parsePublishedPeriod,
  readMarker,
  splitMarked,
} from "@commons-widgets/table";
import { readPublished } from "../../packages/commons/src/published/read-published.js";
import { parseJson } from "../../packages/commons/src/decode.js";
import {
  BASE,
  contextOf,
} from "../../packages/commons/src/files-context.harness.js";
import {
  smallCatalogue,
  smallPackage,
} from "../../packages/commons/src/loopback-commons.harness.js";
import {
  collection,
  feature,
  square,
} from "../../packages/geography/src/boundaries/geojson.harness.js";
import { writeArchive } from "../../packages/geography/src/boundaries/pmtiles.harness.js";
import {
  makeParquetFile,
  parquetSchema,
  readPagesOfVersion1,
} from "../columns/parquet-file.mjs";
import { changeBytes, mutateBytes, mutateJson, mutateText } from "./mutate.js";
import type { Random } from "./random.js";

/** An input and what is to be done with it. */
export interface Trial {
  readonly input: string | Uint8Array;
  /** Rejects with an error of this library where it cannot be read. */
  readonly read: () => unknown;
}

/** Makes trials of one reader from sound inputs, changed by chance. */
export type Reader = (random: Random) => Trial;

const SAMPLE = "../../examples/commons/lcr/datasets/";
const DATA = sample("claimant-count/2026-01-20/data.csv").slice(0, 2000);
const SCHEMA: unknown = JSON.parse(sample("claimant-count/datapackage.json"));
const CATALOGUE: unknown = JSON.parse(sample("../catalogue.json"));
const TOPOLOGY = sample("districts/2026-06-01/outlines-2025.topo.json");
const PUBLISHED = `Table 1: people, 2023/24

Area code,Area,2022/23,2023/24 [p],Change %
E05015309,Kirkdale East,"1,234",[c],"12.5%"
E05015310,Kirkdale West,£56,..,-3
Total,,1290,..,
Source: a ministry`;
const WARDS = collection(
  feature("E05015309", square(-3, 53.4, 0.01)),
  feature("E05015310", square(-2.99, 53.4, 0.01)),
);

function sample(path: string): string {
  return readFileSync(new URL(SAMPLE + path, import.meta.url), "utf8");
}

function reader<T extends string | Uint8Array>(
  make: (random: Random) => T,
  read: (input: T) => unknown,
): Reader {
  return (random) => {
    const input = make(random);
    return { input, read: () => read(input) };
  };
}

/** A reader of texts that are like one of these. */
function ofTexts(
  seeds: readonly string[],
  read: (text: string) => unknown,
): Reader {
  return reader((random) => mutateText(random.one(seeds), random), read);
}

/** A reader of JSON, broken as a text half of the time and else as values. */
function ofJson(seed: unknown, read: (text: string) => unknown): Reader {
  const text = JSON.stringify(seed);
  return reader(
    (random) =>
      random.below(2) > 0
        ? mutateText(text, random)
        : JSON.stringify(mutateJson(seed, random)),
    read,
  );
}

async function useDataset(
  files: Readonly<Record<string, string | Uint8Array | object>>,
): Promise<void> {
  const adapter: Adapter = createDataPackageAdapter(
    contextOf({
      "catalogue.json": smallCatalogue("data.csv") as object,
      "datapackage.json": smallPackage({ path: "data.csv" }) as object,
      "data.csv": DATA,
      ...files,
    }),
  );
  await adapter.describe("t:data");
  await adapter.read("t:data", {});
}

/** Reads a Parquet file by ranges, as a server gives them. */
function useParquet(bytes: Uint8Array, query: ReadQuery): Promise<unknown> {
  const file = Uint8Array.from(bytes);
  const resource = { name: "t", path: "t.parquet", schema: parquetSchema };
  const context = contextOf({
    "datapackage.json": { resources: [resource] },
    "t.parquet": file,
  });
  const adapter = createDataPackageAdapter({
    ...context,
    readRange: (_, from, to) =>
      Promise.resolve({ from, bytes: file.slice(from, to), size: file.length }),
  });
  return adapter.read(`${BASE}datapackage.json`, query);
}

function readTable(bytes: Uint8Array): unknown {
  return readPublished({
    bytes,
    maxRows: 10_000,
    provenance: {
      datasetId: "t:data",
      title: "",
      version: "",
      sources: [],
      url: "https://example.org/data.csv",
      retrievedAt: "",
      steps: [],
      caveats: [],
    },
  });
}

const toBytes = (text: string) => new TextEncoder().encode(text);

/** Every reader, by what it reads. */
export const READERS: Readonly<Record<string, Reader>> = {
  "dataset ID": ofTexts(
    ["lcr:child-poverty", "lcr:wards@2026-06-01", "https://e.org/d.json#a"],
    parseDatasetId,
  ),
  number: ofTexts(["1,234.5", "−12", "£1.2m", "12.5%", "(3)"], (text) => [
    parseNumber(text),
    parsePublishedNumber(text),
    readMarker(text),
    splitMarked(text),
  ]),
  period: ofTexts(
    ["2018-04-01/P1Y", "2023/24", "Q1 2024", "Apr 2023 to Mar 2024", "2024-05"],
    (text) => [parsePeriod(text), parsePublishedPeriod(text)],
  ),
  link: ofTexts(["https://example.org/a?b#c", "javascript:alert(1)"], (text) =>
    safeLink(text, "https://example.org/"),
  ),
  "CSV of a commons": ofTexts([DATA], (text) =>
    useDataset({ "data.csv": text, "datapackage.json": SCHEMA as object }),
  ),
  "CSV as published": ofTexts([PUBLISHED, DATA.slice(0, 500)], (text) =>
    readTable(toBytes(text)),
  ),
  "bytes of CSV as published": reader(
    (random) => mutateBytes(toBytes(PUBLISHED), random),
    readTable,
  ),
  "rows of JSON": ofJson(
    [
      { area: "E1", rate: 1.5, note: null },
      { area: "E2", rate: "[c]", note: "x" },
    ],
    (text) =>
      useDataset({
        "data.csv": text,
        "datapackage.json": smallPackage({
          path: "data.csv",
          format: "json",
        }) as object,
      }),
  ),
  catalogue: ofJson(CATALOGUE, async (text) => {
    const adapter = createDataPackageAdapter(
      contextOf({ "catalogue.json": text }),
    );
    await adapter.search("poverty");
    await adapter.describe("lcr:child-poverty");
  }),
  "data package": ofJson(SCHEMA, (text) =>
    useDataset({ "datapackage.json": text }),
  ),
  TopoJSON: ofJson(JSON.parse(TOPOLOGY), (text) => {
    const outlines = parseOutlines(parseJson(toBytes(text), "o.json"));
    outlines.innerBorders(outlines.codes);
    return outlines.codes.map((code) => outlines.path(code));
  }),
  "TopoJSON of any publisher": ofJson(JSON.parse(TOPOLOGY), (text) =>
    doAtOnce(readBoundaries(text)),
  ),
  GeoJSON: ofJson(WARDS, (text) => doAtOnce(readBoundaries(text))),
  Parquet: reader(mutateParquet, async (bytes) => {
    await useParquet(bytes, {});
    await useParquet(bytes, { areas: ["E05000001"], fields: ["people"] });
  }),
  PMTiles: reader(
    (random) => mutateBytes(ARCHIVE, random),
    (bytes) => {
      const file = Uint8Array.from(bytes).buffer;
      return readPmtiles(`${(archives += 1)}`, (offset, length) =>
        Promise.resolve(file.slice(offset, offset + length)),
      );
    },
  ),
};

let archives = 0;
const ARCHIVE = new Uint8Array(
  writeArchive([
    {
      z: 0,
      x: 0,
      y: 0,
      areas: [
        {
          code: "E05015309",
          ring: [
            [0, 0],
            [900, 0],
            [900, 900],
            [0, 0],
          ],
        },
      ],
    },
  ]),
);

/** Two areas, each in a row group of its own; with pages of either version. */
const PARQUET = [makeParquetFile(2, 1), readPagesOfVersion1()];

/**
 * A Parquet file cut short, or with other bytes: among its columns half of the
 * time, else in its directory and what says how long that is.
 */
function mutateParquet(random: Random): Uint8Array {
  const file = random.one(PARQUET);
  if (random.below(4) === 0) return file.slice(0, random.below(file.length));
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const end = file.length - 8 - view.getUint32(file.length - 8, true);
  const parts = [file.subarray(0, end), file.subarray(end)] as const;
  const [columns, directory] =
    random.below(2) === 0
      ? [changeBytes(parts[0], random), parts[1]]
      : [parts[0], mutateBytes(parts[1], random)];
  return Uint8Array.from([...columns, ...directory]);
}
