import { readFile } from "node:fs/promises";
import { createDataPackageAdapter } from "@commons-widgets/commons";
import {
  listAreas,
  completeAreas,
  type AreaData,
} from "@commons-widgets/element-kit";

const COMMONS = new URL("../../../../examples/commons/lcr/", import.meta.url);

const adapter = createDataPackageAdapter({
  href: new URL("catalogue.json", COMMONS).href,
  readBytes: (url) => readFile(new URL(url)),
  maxRows: () => 10_000,
});

/** What a card of a dataset of the sample commons is made of, from its columns alone. */
export async function sampleAreaData(id: string): Promise<AreaData> {
  const description = await adapter.describe(id);
  const table = await adapter.read(id, {});
  const areas = listAreas(table, description.geography);
  return { description, table, areas, mayListMore: true };
}

/** The same data with the commons' list of areas. */
export async function completeAreaData(data: AreaData): Promise<AreaData> {
  const listed = await adapter.areas(data.description.geography ?? "ward");
  const areas = completeAreas(data.areas, listed);
  return { ...data, areas, mayListMore: false };
}
