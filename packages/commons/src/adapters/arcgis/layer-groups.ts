import type { AdapterContext } from "../../adapter.js";
import { memberAt, objectAt, type JsonObject } from "../../json.js";
import type {
  PortalGroups,
  PortalStatistic,
} from "../../portal/choose-groups.js";
import { cellText } from "../../portal/cell-text.js";
import type { GroupRecords } from "../../portal/portal-dataset.js";
import { WAYS } from "../../portal/write-statistics.js";
import type { FoundLayer } from "./find-layer.js";
import type { Layer } from "./layer.js";
import { recordOf } from "./layer-records.js";
import { askPage, countFeatures, queryUrl } from "./query-layer.js";
import { allOf, writeConditions } from "./where.js";

/** What every database behind ArcGIS tells apart as the page does. */
const CODE = /^[A-Z0-9]+$/;

/**
 * Has a layer put rows together.
 *
 * @returns `undefined` where it cannot be asked for each filter; and where texts
 *   other than codes would be compared, which some of its databases do without
 *   regard to capitals
 */
export async function readLayerGroups(
  context: AdapterContext,
  { layer, standing }: FoundLayer,
  groups: PortalGroups,
  sample: readonly JsonObject[],
  signal?: AbortSignal,
): Promise<GroupRecords | undefined> {
  const { filters, by, statistics } = groups;
  const conditions = writeConditions(filters, layer);
  const compared = [...by, ...filters.map(({ column }) => column)];
  const isCertain =
    conditions.length === filters.length &&
    compared.every(({ name }) => isCoded(name, layer, sample));
  const { rowNumber } = layer;
  if (!isCertain || !rowNumber) return undefined;
  const chosen = {
    ...standing,
    where: allOf([standing["where"] ?? "", ...conditions]),
    returnGeometry: "false",
  };
  const grouped = {
    ...chosen,
    outStatistics: JSON.stringify(
      statistics.map((each) => writeStatistic(each, rowNumber)),
    ),
    ...(by.length > 0
      ? { groupByFieldsForStatistics: by.map(({ name }) => name).join(",") }
      : {}),
  };
  const [{ features }, rows] = await Promise.all([
    askPage(context, queryUrl(layer, grouped), signal),
    countFeatures(context, layer, chosen, signal),
  ]);
  const records = features.map((feature) => ({
    ...recordOf(feature, layer),
    ...statisticsOf(feature, statistics),
  }));
  return { records, rows };
}

function isCoded(
  name: string,
  { columns }: Layer,
  sample: readonly JsonObject[],
): boolean {
  const column = columns.find((each) => each.name === name);
  if (!column || column.words.size > 0) return false;
  if (column.holds !== "text") return column.holds === "whole";
  return sample.every((record) => {
    const text = cellText(memberAt(record, name));
    return text === "" || CODE.test(text);
  });
}

/** Rows are counted by their numbers, which each of them has. */
function writeStatistic(
  { as, way, column }: PortalStatistic,
  rowNumber: string,
) {
  return {
    statisticType: WAYS[way],
    onStatisticField: column?.name ?? rowNumber,
    outStatisticFieldName: as,
  };
}

/** Some databases write the names of statistics in capitals. */
function statisticsOf(
  feature: JsonObject,
  statistics: readonly PortalStatistic[],
): JsonObject {
  const attributes = Object.entries(objectAt(feature, "attributes") ?? {});
  return Object.fromEntries(
    statistics.map(({ as }) => [
      as,
      attributes.find(([name]) => name.toLowerCase() === as)?.[1],
    ]),
  );
}
