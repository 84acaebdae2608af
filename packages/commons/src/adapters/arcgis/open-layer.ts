import type { AdapterContext } from "../../adapter.js";
import { fetchPart } from "../../fetch-part.js";
import { describeTable } from "../../portal/describe-table.js";
import type {
  PortalDataset,
  PortalDescription,
} from "../../portal/portal-dataset.js";
import { rowsOfRecords } from "../../portal/records-table.js";
import type { FoundLayer } from "./find-layer.js";
import { recordOf } from "./layer-records.js";
import { queryFirstPage, queryLayer } from "./query-layer.js";
import { allOf, writeConditions } from "./where.js";

/**
 * Opens a layer as a table, without its outlines. Its first page is read, which
 * tells what the columns hold.
 *
 * @param id the dataset's, as an author writes it
 */
export async function openLayer(
  context: AdapterContext,
  found: FoundLayer,
  id: string,
  signal?: AbortSignal,
): Promise<PortalDataset> {
  const { layer, standing } = found;
  const all = { ...standing, outFields: "*", returnGeometry: "false" };
  const { features, isAll } = await queryFirstPage(context, layer, all, signal);
  const sample = features.map((feature) => recordOf(feature, layer));
  return {
    description: describeLayer(found, id),
    columns: layer.columns,
    url: layer.url,
    sample,
    read: async ({ filters, fields }, reading) => {
      const names = fields ?? layer.columns.map(({ name }) => name);
      if (isAll) return rowsOfRecords(sample, names);
      const conditions = writeConditions(filters, layer);
      const query = {
        ...all,
        where: allOf([standing["where"] ?? "", ...conditions]),
        outFields: fields?.join(",") ?? "*",
      };
      const read = await queryLayer(context, layer, query, reading);
      const records = read.map((feature) => recordOf(feature, layer));
      return rowsOfRecords(records, names);
    },
    // Of a table that is here whole nothing more is asked.
    ...(layer.hasStatistics && !isAll
      ? {
          readGroups: async (groups, reading) => {
            const { readLayerGroups } = await fetchPart(
              () => import("./layer-groups.js"),
            );
            return readLayerGroups(context, found, groups, sample, reading);
          },
        }
      : {}),
  };
}

function describeLayer(
  { layer, item }: FoundLayer,
  id: string,
): PortalDescription {
  return describeTable({
    id,
    title: item.title ?? layer.name,
    page: layer.url,
    version: layer.version || item.modified,
    description: item.description ?? layer.description,
    licence: item.licence,
    attribution: item.attribution ?? layer.attribution,
  });
}
