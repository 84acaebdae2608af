import { readFile } from "node:fs/promises";
import { createDataPackageAdapter } from "@commons-widgets/commons";
import type { TrendSource } from "./trend-chart.facts.js";

const COMMONS = new URL("../../../../examples/commons/lcr/", import.meta.url);

const adapter = createDataPackageAdapter({
  href: new URL("catalogue.json", COMMONS).href,
  readBytes: (url) => readFile(new URL(url)),
  maxRows: () => 10_000,
});

/** What a trend of a dataset of the sample commons is made of. */
export async function sampleTrendData(id: string): Promise<TrendSource> {
  return {
    description: await adapter.describe(id),
    table: await adapter.read(id, {}),
  };
}
