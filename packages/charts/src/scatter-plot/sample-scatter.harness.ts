import { readFile } from "node:fs/promises";
import { createDataPackageAdapter } from "@commons-widgets/commons";
import { listAreas, type AreaData } from "@commons-widgets/element-kit";
import type { ScatterSource } from "./scatter-plot.facts.js";

const COMMONS = new URL("../../../../examples/commons/lcr/", import.meta.url);

const adapter = createDataPackageAdapter({
  href: new URL("catalogue.json", COMMONS).href,
  readBytes: (url) => readFile(new URL(url)),
  maxRows: () => 10_000,
});

/** What a scatter plot of one or two datasets of the sample commons is made of. */
export async function sampleScatterData(
  id: string,
  againstId = id,
): Promise<ScatterSource> {
  const across = await readDataset(id);
  const up = againstId === id ? across : await readDataset(againstId);
  return { across, up };
}

async function readDataset(id: string): Promise<AreaData> {
  const description = await adapter.describe(id);
  const table = await adapter.read(id, {});
  const areas = listAreas(table, description.geography);
  return { description, table, areas, mayListMore: false };
}
