import type { Topology } from "topojson-specification";
import type { Descriptor, FieldDescriptor } from "../keeping/descriptor.js";
import { titleOf } from "../title-of.js";
import { writeCsv } from "../write-csv.js";
import type { NewDataset } from "./place-dataset.js";

/** One area of a list of areas. */
export interface ListedArea {
  readonly code: string;
  readonly name: string;
  readonly parent?: string | undefined;
  readonly parentName?: string | undefined;
  /** The vintages it is one of. */
  readonly vintages: readonly string[];
}

/** Outlines of one vintage. */
export interface ListedOutlines {
  readonly vintage: string;
  /** Words such as "ward boundaries of May 2025". */
  readonly label: string;
  /** GeoJSON or TopoJSON, as it is to be kept. */
  readonly json: unknown;
}

/** A list of areas with their outlines, to be made a dataset. */
export interface AreasContent {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly geography: string;
  readonly areas: readonly ListedArea[];
  readonly outlines: readonly ListedOutlines[];
  /** What the description says besides: licence, sources, credit. */
  readonly terms: Pick<Descriptor, "licenses" | "sources" | "contributors"> & {
    readonly attribution?: string;
    readonly place?: string;
  };
}

/**
 * Makes a dataset of areas: one row an area with the vintages it belongs to,
 * and the outlines of each vintage.
 */
export function makeAreasDataset(content: AreasContent): NewDataset {
  const { version, outlines, geography, areas } = content;
  const { attribution, place, ...terms } = content.terms;
  const vintages = outlines.map(({ vintage }) => vintage);
  const kept = outlines.map(({ vintage, label, json }) => ({
    resource: {
      name: `outlines-${vintage}`,
      title: titleOf(label),
      path: `${version}/outlines-${vintage}.${isTopology(json) ? "topo.json" : "geojson"}`,
      format: isTopology(json) ? "topojson" : "geojson",
      commons: {
        role: "outlines",
        vintage,
        label,
        object: objectOf(json) ?? `${geography}s`,
      },
    },
    text: JSON.stringify(json),
  }));
  const descriptor: Descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: content.id,
    title: content.title,
    description: `Codes, names and outlines: ${outlines.map(({ label }) => label).join("; ")}.`,
    version,
    ...terms,
    commons: {
      geography,
      ...(vintages.length > 0 ? { vintage: vintages.at(-1) ?? "" } : {}),
      ...(attribution ? { attribution } : {}),
      ...(place ? { place } : {}),
      accessRights: "public",
    },
    resources: [
      {
        name: "areas",
        type: "table",
        title: content.title,
        path: `${version}/areas.csv`,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        commons: { role: "areas" },
        schema: {
          fields: fieldsFor(geography, vintages),
          primaryKey: ["area"],
          missingValues: [{ value: "", label: "missing" }],
        },
      },
      ...kept.map(({ resource }) => resource),
    ],
  };
  return {
    descriptor,
    files: new Map([
      [`${version}/areas.csv`, writeAreas(areas, vintages)],
      ...kept.map(({ resource, text }) => [resource.path, text] as const),
    ]),
  };
}

function isTopology(json: unknown): json is Topology {
  return (json as { readonly type?: unknown }).type === "Topology";
}

function objectOf(json: unknown): string | undefined {
  return isTopology(json) ? Object.keys(json.objects)[0] : undefined;
}

function fieldsFor(
  geography: string,
  vintages: readonly string[],
): readonly FieldDescriptor[] {
  const text = (role: string, title: string, description: string) => ({
    name: role,
    title,
    description,
    type: "string",
    commons: { role },
  });
  return [
    text("area", "Area code", `GSS code of the ${geography}.`),
    text("area-name", "Area", `Name of the ${geography}.`),
    text("parent", "Wider area code", "GSS code of the wider area it is in."),
    text("parent-name", "Wider area", "Name of the wider area."),
    ...vintages.map((vintage) => ({
      name: `in-${vintage}`,
      title: `In ${vintage}`,
      description: `Whether it is one of the areas of ${vintage}.`,
      type: "boolean",
      commons: { role: "member", vintage },
    })),
  ];
}

function writeAreas(
  areas: readonly ListedArea[],
  vintages: readonly string[],
): string {
  const header = [
    "area",
    "area-name",
    "parent",
    "parent-name",
    ...vintages.map((vintage) => `in-${vintage}`),
  ];
  const rows = areas.map((area) => [
    area.code,
    area.name,
    area.parent ?? "",
    area.parentName ?? "",
    ...vintages.map((vintage) => String(area.vintages.includes(vintage))),
  ]);
  return writeCsv([header, ...rows]);
}
