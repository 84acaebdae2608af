import { readFile } from "node:fs/promises";
import { createDataPackageAdapter } from "@commons-widgets/commons";
import { listAreas, type AreaData } from "@commons-widgets/element-kit";

const COMMONS = new URL("../../../../examples/commons/lcr/", import.meta.url);

const adapter = createDataPackageAdapter({
  href: new URL("catalogue.json", COMMONS).href,
  readBytes: (url) => readFile(new URL(url)),
  maxRows: () => 10_000,
});

/** What a table of a dataset of the sample commons is made of. */
export async function sampleTableData(id: string): Promise<AreaData> {
  const description = await adapter.describe(id);
  const table = await adapter.read(id, {});
  const areas = listAreas(table, description.geography);
  return { description, table, areas, mayListMore: false };
}
