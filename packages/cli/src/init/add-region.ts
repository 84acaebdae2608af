import { CommonsClient, type AreasDataset } from "@commons-widgets/commons";
import { geographyOf } from "@commons-widgets/geography";
import { makeAreasDataset, type ListedArea } from "../add/areas-dataset.js";
import { licenceOf } from "../add/licence-of.js";
import type { NewDataset } from "../add/place-dataset.js";
import { KeepingError } from "../keeping/keeping-error.js";
import { findDistricts } from "./find-districts.js";
import { keepShapes } from "./keep-shapes.js";

/** Which region, and where its areas are had from. */
export interface RegionOptions {
  /** GSS code of a council, combined authority, county or region. */
  readonly region: string;
  /** The address of an ArcGIS server's services. */
  readonly from: string;
  readonly signal: AbortSignal;
  readonly progress: (line: string) => void;
}

/** Outlines of a whole country take long to come. */
const PATIENCE = 600_000;
const LARGEST = 256_000_000;

const TERMS = {
  licenses: [licenceOf("OGL-UK-3.0")],
  contributors: [
    {
      title: "Office for National Statistics",
      path: "https://www.ons.gov.uk/",
      roles: ["publisher"],
    },
  ],
  attribution:
    "Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right.",
};

/**
 * The districts and wards of a region with the outlines of each vintage that the
 * portal has, as two datasets.
 *
 * @throws {KeepingError} where the portal has no district of that region
 * @throws {CommonsError} where the portal cannot be read
 */
export async function addRegion(
  options: RegionOptions,
): Promise<readonly NewDataset[]> {
  const { region, from, signal, progress } = options;
  const client = new CommonsClient();
  client.limits.timeout = PATIENCE;
  client.limits.bytes = LARGEST;
  const portal = { href: from, type: "arcgis" };
  progress("asking which districts there are");
  const districts = await client.areas(portal, "district", signal);
  const members = await findDistricts(
    client,
    portal,
    region,
    districts,
    signal,
  );
  if (members.size === 0)
    throw new KeepingError(
      `The portal at ${from} has no district of ${region} (${geographyOf(region) ?? "no kind of area that is known"}). Accepted: the code of a council, combined authority, county or region of today.`,
    );
  const named = await makeAreas("district", districts, options, (area) =>
    members.has(area.code),
  );
  progress("asking which wards there are");
  const wards = await client.areas(portal, "ward", signal);
  const own = await makeAreas("ward", wards, options, ({ parent = "" }) =>
    members.has(parent),
  );
  return [named, own];
}

async function makeAreas(
  geography: string,
  { table, outlines }: AreasDataset,
  { from, signal, progress }: RegionOptions,
  isWanted: (area: ListedArea) => boolean,
): Promise<NewDataset> {
  const areas = listAreas(table).filter(isWanted);
  const kept = [];
  for (const outline of outlines) {
    const codes = new Set(
      areas
        .filter(({ vintages }) => vintages.includes(outline.id))
        .map(({ code }) => code),
    );
    if (codes.size === 0) continue;
    progress(`reading ${outline.label}`);
    const json = keepShapes(await outline.read(signal), codes);
    kept.push({ vintage: outline.id, label: outline.label, json });
  }
  return makeAreasDataset({
    id: `${geography}s`,
    title: geography === "ward" ? "Wards" : "Districts",
    version: new Date().toISOString().slice(0, 10),
    geography,
    areas: mergeVintages(areas),
    outlines: kept,
    terms: {
      ...TERMS,
      sources: [{ title: "Open Geography portal, ONS", path: from }],
    },
  });
}

function listAreas(table: AreasDataset["table"]): readonly ListedArea[] {
  const textsOf = (name: string) => (table.has(name) ? table.texts(name) : []);
  const [names, parents, parentNames] = [
    textsOf("area-name"),
    textsOf("parent"),
    textsOf("parent-name"),
  ];
  const members = table.columns.filter(({ field }) => field.role === "member");
  return table.texts("area").map((code, row) => ({
    code,
    name: names[row] ?? code,
    parent: parents[row] || undefined,
    parentName: parentNames[row] || undefined,
    vintages: members.flatMap(({ field, cells }) =>
      cells[row] === true && field.vintage ? [field.vintage] : [],
    ),
  }));
}

/** One row an area, the latest name and wider area, and all of its vintages. */
function mergeVintages(areas: readonly ListedArea[]): readonly ListedArea[] {
  const merged = new Map<string, ListedArea>();
  for (const area of areas) {
    const earlier = merged.get(area.code)?.vintages ?? [];
    const vintages = [...new Set([...earlier, ...area.vintages])];
    merged.set(area.code, { ...area, vintages });
  }
  return [...merged.values()];
}
