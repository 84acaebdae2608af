import { readFile } from "node:fs/promises";
import { createDataPackageAdapter } from "@commons-widgets/commons";
import { listAreas, type AreaData } from "@commons-widgets/element-kit";
import {
  buildDotPlot,
  type DotPlotModel,
  type DotPlotOptions,
} from "./dot-plot.model.js";

const COMMONS = new URL("../../../../examples/commons/lcr/", import.meta.url);

const adapter = createDataPackageAdapter({
  href: new URL("catalogue.json", COMMONS).href,
  readBytes: (url) => readFile(new URL(url)),
  maxRows: () => 10_000,
});

/** What a dot plot of a dataset of the sample commons is made of. */
export async function sampleDotData(id: string): Promise<AreaData> {
  const description = await adapter.describe(id);
  const table = await adapter.read(id, {});
  const areas = listAreas(table, description.geography);
  return { description, table, areas, mayListMore: false };
}

/** The options of a plot whose author asks for nothing but these. */
export function dotOptions(
  options: Partial<DotPlotOptions> = {},
): DotPlotOptions {
  return { measures: [], periods: [], areas: [], sort: "value", ...options };
}

/** The model of a dot plot of a dataset of the sample commons. */
export async function sampleDots(
  id: string,
  options: Partial<DotPlotOptions> = {},
): Promise<DotPlotModel> {
  return buildDotPlot(await sampleDotData(id), dotOptions(options));
}
