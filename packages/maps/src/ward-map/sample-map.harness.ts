import { readFile } from "node:fs/promises";
import {
  createDataPackageAdapter,
  pageClient,
  registerMemoryCommons,
  type CommonsRef,
} from "@commons-widgets/commons";
import {
  chooseVintage,
  parseOutlines,
  registerAreas,
} from "@commons-widgets/geography";
import type { Table } from "@commons-widgets/table";
import type { WardMapData } from "./ward-map.model.js";

const COMMONS = new URL("../../../../examples/commons/lcr/", import.meta.url);

const adapter = createDataPackageAdapter({
  href: new URL("catalogue.json", COMMONS).href,
  readBytes: (url) => readFile(new URL(url)),
  maxRows: () => 10_000,
});

const WARDS = await adapter.areas("ward");

/** The lookup of the sample commons, from its wards of 2020 to those of 2025. */
export function sampleLookup(): Promise<Table> {
  return adapter.read("lcr:wards-2020-to-2025", {});
}

/**
 * Holds the sample's wards where a map may ask for them.
 *
 * @param lookup what leads from those of 2020 to those of 2025; absent: nothing
 */
export function holdSampleAreas(lookup: Table | undefined): CommonsRef {
  const commons = { href: "memory:sample", type: "memory" };
  const lookups = WARDS.lookups?.filter(() => lookup !== undefined) ?? [];
  registerMemoryCommons("sample", {
    areas: [{ ...WARDS, lookups }],
    datasets: lookup ? [{ name: "wards-2020-to-2025", data: lookup }] : [],
  });
  pageClient().forget(commons);
  return commons;
}

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
