import { readFile } from "node:fs/promises";
import { createDataPackageAdapter } from "@commons-widgets/commons";
import { registerAreas } from "@commons-widgets/geography";
import type { PlaceData } from "./place-data.js";

const COMMONS = new URL("../../../../examples/commons/lcr/", import.meta.url);

const adapter = createDataPackageAdapter({
  href: new URL("catalogue.json", COMMONS).href,
  readBytes: (url) => readFile(new URL(url)),
  maxRows: () => 10_000,
});

/** What a card of a dataset of the sample commons is made of. */
export async function samplePlaceData(id: string): Promise<PlaceData> {
  const description = await adapter.describe(id);
  const table = await adapter.read(id, {});
  const areas = await adapter.areas(description.geography ?? "ward");
  const register = registerAreas(areas.table, areas.geography, areas.outlines);
  return { description, table, register };
}
