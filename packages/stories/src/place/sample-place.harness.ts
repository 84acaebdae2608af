import { readFile } from "node:fs/promises";
import { createDataPackageAdapter } from "@commons-widgets/commons";
import { listAreas } from "./area-list.js";
import { completeAreas } from "./commons-areas.js";
import type { PlaceData } from "./place-data.js";

const COMMONS = new URL("../../../../examples/commons/lcr/", import.meta.url);

const adapter = createDataPackageAdapter({
  href: new URL("catalogue.json", COMMONS).href,
  readBytes: (url) => readFile(new URL(url)),
  maxRows: () => 10_000,
});

/** What a card of a dataset of the sample commons is made of, from its columns alone. */
export async function samplePlaceData(id: string): Promise<PlaceData> {
  const description = await adapter.describe(id);
  const table = await adapter.read(id, {});
  const areas = listAreas(table, description.geography);
  return { description, table, areas, mayListMore: true };
}

/** The same data with the commons' list of areas. */
export async function completePlaceData(data: PlaceData): Promise<PlaceData> {
  const listed = await adapter.areas(data.description.geography ?? "ward");
  const areas = completeAreas(data.areas, listed);
  return { ...data, areas, mayListMore: false };
}
