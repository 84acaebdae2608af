import { readFileSync } from "node:fs";
import {
  Absence,
  comparePeriods,
  parsePeriod,
  type Cell,
  type Field,
  type ObservationStatus,
  type Period,
  type Provenance,
} from "@commons-widgets/table";
import type { AreaFact, MapFacts, Series, TrendFacts } from "./facts.js";

const COMMONS = new URL(
  "../../../examples/commons/lcr/datasets/",
  import.meta.url,
);

interface Package {
  readonly title: string;
  readonly version: string;
  readonly sources: readonly { title: string; path: string }[];
  readonly commons: {
    readonly attribution: string;
    readonly caveats: readonly string[];
  };
  readonly resources: readonly {
    readonly path: string;
    readonly schema?: {
      readonly fields: readonly {
        readonly name: string;
        readonly title: string;
        readonly commons?: Partial<Field>;
      }[];
    };
  }[];
}

interface Dataset {
  readonly rows: readonly ReadonlyMap<string, string>[];
  readonly provenance: Provenance;
  readonly field: (name: string) => Field;
}

/** Facts of a district's wards, or of the whole region's, as the sample has them. */
export function sampleMap(
  id: string,
  measure: string,
  vintage: string,
  district?: { readonly code: string; readonly name: string },
): MapFacts {
  const { rows, provenance, field } = readDataset(id);
  const byCode = new Map(rows.map((row) => [row.get("area"), row]));
  const wards = readRows("wards/2026-06-01/areas.csv").filter(
    (ward) =>
      ward.get(`in-${vintage}`) === "true" &&
      (district === undefined || ward.get("district") === district.code),
  );
  const areas = wards.map((ward): AreaFact => {
    const code = ward.get("area") ?? "";
    return {
      code,
      name: ward.get("area-name") ?? "",
      parentName: ward.get("district-name") ?? "",
      value: readNumber(byCode.get(code)?.get(measure)),
      x: Number(ward.get("easting")),
      y: Number(ward.get("northing")),
    };
  });
  return {
    dataset: { id, title: provenance.title, version: provenance.version },
    measure: field(measure),
    provenance,
    place: district?.name ?? "the Liverpool City Region",
    geography: { one: "ward", many: "wards" },
    vintage: { id: vintage, label: `wards of ${vintage}` },
    areas,
    missingHere: [],
    unreadable: 0,
  };
}

/** Facts of the sample's districts over time, one in focus, one compared. */
export function sampleTrend(
  id: string,
  measure: string,
  focus: readonly string[],
  compare: string,
): TrendFacts {
  const { rows, provenance, field } = readDataset(id);
  const periods = [
    ...new Map(
      rows.map((row) => {
        const period = readPeriod(row.get("period") ?? "");
        return [period.id, period] as const;
      }),
    ).values(),
  ].sort(comparePeriods);
  const areas = new Map(
    rows.map((row) => [row.get("area") ?? "", row.get("area-name") ?? ""]),
  );
  const series = [...areas].map(([code, name]): Series => ({
    code,
    name,
    role: focus.includes(code)
      ? "focus"
      : code === compare
        ? "compare"
        : "context",
    points: periods.map((period) => {
      const row = rows.find(
        (one) => one.get("area") === code && one.get("period") === period.id,
      );
      const limit = (of: string) => {
        const text = row?.get(`${measure}-${of}`) ?? "";
        return text === "" ? {} : { [of]: Number(text) };
      };
      return {
        period,
        value: readNumber(row?.get(measure)),
        ...limit("lower"),
        ...limit("upper"),
        ...statusOf(row?.get(`${measure}-status`)),
      };
    }),
  }));
  return {
    dataset: { id, title: provenance.title, version: provenance.version },
    measure: field(measure),
    provenance,
    place: "the Liverpool City Region",
    series,
    periods,
    unreadable: 0,
  };
}

function readDataset(id: string): Dataset {
  const folder = id.replace(/^lcr:/, "");
  const text = readFileSync(
    new URL(`${folder}/datapackage.json`, COMMONS),
    "utf8",
  );
  const description = JSON.parse(text) as Package;
  const resource = description.resources.find(({ schema }) => schema);
  if (!resource?.schema) throw new Error(`${id} has no data`);
  const { fields } = resource.schema;
  return {
    rows: readRows(`${folder}/${resource.path}`),
    provenance: {
      datasetId: id,
      title: description.title,
      version: description.version,
      sources: description.sources.map(({ title, path }) => ({
        title,
        url: path,
      })),
      attribution: description.commons.attribution,
      url: `datasets/${folder}/${resource.path}`,
      retrievedAt: "2026-11-20T09:00:00Z",
      steps: [],
      caveats: description.commons.caveats,
    },
    field: (name) => {
      const found = fields.find((one) => one.name === name);
      if (!found) throw new Error(`${id} has no field ${name}`);
      return { ...found.commons, name, title: found.title, type: "number" };
    },
  };
}

function readRows(path: string): readonly ReadonlyMap<string, string>[] {
  const text = readFileSync(new URL(path, COMMONS), "utf8");
  const [header = [], ...rows] = text
    .trimEnd()
    .split("\n")
    .map((line) => splitLine(line));
  return rows.map(
    (cells) => new Map(header.map((name, index) => [name, cells[index] ?? ""])),
  );
}

function splitLine(line: string): readonly string[] {
  const cells = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return cells.map((cell) => cell.replace(/^"|"$/g, "").replaceAll('""', '"'));
}

function readNumber(text: string | undefined): Cell<number> {
  return text === undefined || text === "" || Number.isNaN(Number(text))
    ? new Absence("missing")
    : Number(text);
}

function readPeriod(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`"${text}" is no period`);
  return period;
}

function statusOf(text = ""): { readonly status?: ObservationStatus } {
  return text === "p" || text === "provisional"
    ? { status: "provisional" }
    : {};
}
