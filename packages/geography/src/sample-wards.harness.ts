import { readFileSync } from "node:fs";
import { Table, type Column, type FieldRole } from "@commons-widgets/table";
import type { Vintage } from "./area.js";
import { registerAreas, type AreaRegister } from "./area-register.js";
import { parseOutlines, type Outlines } from "./outlines.js";

const COMMONS = new URL("../../../examples/commons/lcr/", import.meta.url);
const WARDS = "datasets/wards/2026-06-01/";

const SAMPLE_VINTAGES: readonly Vintage[] = [
  { id: "2020", label: "wards of 2018 to 2020" },
  { id: "2022", label: "wards of 2022" },
  { id: "2025", label: "wards of May 2023 to 2025" },
];

const ROLES: ReadonlyMap<string, { role: FieldRole; vintage?: string }> =
  new Map([
    ["area", { role: "area" }],
    ["area-name", { role: "area-name" }],
    ["district", { role: "parent" }],
    ["district-name", { role: "parent-name" }],
    ["easting", { role: "point-x" }],
    ["northing", { role: "point-y" }],
    ["in-2020", { role: "member", vintage: "2020" }],
    ["in-2022", { role: "member", vintage: "2022" }],
    ["in-2025", { role: "member", vintage: "2025" }],
  ]);

/** The wards of the sample commons, in three vintages. */
export function sampleRegister(): AreaRegister {
  return registerAreas(sampleAreas(), "ward", SAMPLE_VINTAGES);
}

/** The parsed TopoJSON of one vintage of the sample wards. */
function sampleTopology(vintage: string): unknown {
  return JSON.parse(readText(`${WARDS}outlines-${vintage}.topo.json`));
}

/** The outlines of one vintage of the sample wards. */
export function sampleOutlines(vintage: string): Outlines {
  return parseOutlines(sampleTopology(vintage), "wards");
}

/** The codes that a dataset of the sample commons has rows for. */
export function sampleCodes(data: string): string[] {
  const [, ...rows] = readLines(`datasets/${data}/data.csv`);
  return rows.map(([code = ""]) => code);
}

function sampleAreas(): Table {
  const [header = [], ...rows] = readLines(`${WARDS}areas.csv`);
  const columns: Column[] = header.map((name, index) => ({
    field: { name, title: name, type: "string", ...ROLES.get(name) },
    cells: rows.map((row) => readCell(row[index] ?? "", name)),
  }));
  return new Table(columns, rows.length, {
    datasetId: "lcr:wards",
    title: "Wards",
    version: "2026-06-01",
    sources: [],
    url: "areas.csv",
    retrievedAt: "2026-06-01T00:00:00Z",
    steps: [],
    caveats: [],
  });
}

function readCell(text: string, field: string): string | number | boolean {
  if (text === "true" || text === "false") return text === "true";
  return field === "easting" || field === "northing" ? Number(text) : text;
}

function readLines(path: string): string[][] {
  return readText(path)
    .trim()
    .split("\n")
    .map((line) =>
      [...line.matchAll(/(?:"([^"]*)"|([^,]*))(?:,|$)/g)].map(
        ([, quoted, plain]) => quoted ?? plain ?? "",
      ),
    );
}

function readText(path: string): string {
  return readFileSync(new URL(path, COMMONS), "utf8");
}
