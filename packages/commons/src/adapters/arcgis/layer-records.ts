import { memberAt, objectAt, type JsonObject } from "../../json.js";
import { cellText } from "../../portal/cell-text.js";
import type { Layer, LayerColumn } from "./layer.js";

/**
 * The values of a feature as a reader is to see them: the words of a code in
 * place of the code, a moment as an ISO 8601 date or time in UTC.
 *
 * @param feature of Esri JSON, with its `attributes`
 */
export function recordOf(feature: JsonObject, layer: Layer): JsonObject {
  const attributes = objectAt(feature, "attributes");
  return Object.fromEntries(
    layer.columns.map((column) => [
      column.name,
      valueOf(memberAt(attributes, column.name), column),
    ]),
  );
}

function valueOf(value: unknown, column: LayerColumn): unknown {
  if (column.holds === "moment" && typeof value === "number")
    return momentText(value);
  return column.words.get(cellText(value)) ?? value;
}

/** A day where the moment is its beginning, as those are that name only a day. */
function momentText(milliseconds: number): unknown {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return milliseconds;
  return date.toISOString().replace(/T00:00:00\.000Z$|\.000(?=Z$)/, "");
}
