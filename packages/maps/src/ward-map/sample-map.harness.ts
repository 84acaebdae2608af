import { readFile } from "node:fs/promises";
import { createDataPackageAdapter } from "@commons-widgets/commons";
import {
  chooseVintage,
  parseOutlines,
  registerAreas,
} from "@commons-widgets/geography";
import type { WardMapData } from "./ward-map.model.js";

const COMMONS = new URL("../../../../examples/commons/lcr/", import.meta.url);

const adapter = createDataPackageAdapter({
  href: new URL("catalogue.json", COMMONS).href,
  readBytes: (url) => readFile(new URL(url)),
  maxRows: () => 10_000,
});

/**
 * What a map of a dataset of the sample commons is made of.
 *
 * @param id such as "lcr:deprivation-2025"
 * @param vintage the boundaries that are asked for
 */
export async function sampleMapData(
  id: string,
  vintage?: string,
): Promise<WardMapData> {
  const description = await adapter.describe(id);
  const table = await adapter.read(id, {});
  const areas = await adapter.areas(description.geography ?? "ward");
  const register = registerAreas(areas.table, areas.geography, areas.outlines);
  const codes = table.texts(table.columnOf("area")?.field.name ?? "");
  const choice = chooseVintage(register, codes, vintage);
  const used = areas.outlines.find(
    ({ id: one }) => one === choice.used.vintage.id,
  );
  const outlines = parseOutlines(await used?.read(), used?.object);
  return { description, table, register, choice, outlines, repairs: [] };
}
