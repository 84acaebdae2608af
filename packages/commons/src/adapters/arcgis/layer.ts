import { UnreadableError } from "../../failures.js";
import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import type { PortalColumn } from "../../portal/infer-readings.js";
import { plainText } from "../../portal/plain-text.js";

/** A column of a layer, and how its values are written. */
export interface LayerColumn extends PortalColumn {
  /** What the layer keeps in it; a moment is in milliseconds since 1970, UTC. */
  readonly holds: "whole" | "fraction" | "moment" | "text";
  /** Words for the codes in it, by the code; empty where there are none. */
  readonly words: ReadonlyMap<string, string>;
}

/** A layer or table of a service, as it describes itself. */
export interface Layer {
  /** Without a query. */
  readonly url: string;
  /** Such as "0". */
  readonly number: string;
  readonly name: string;
  readonly description: string;
  /** Who is to be named for it; may be empty. */
  readonly attribution: string;
  /** Day of the last change; empty where the layer does not say. */
  readonly version: string;
  readonly columns: readonly LayerColumn[];
  /** The column that numbers the rows; absent where there is none. */
  readonly rowNumber?: string;
  /** Rows of one answer, at most. */
  readonly pageSize: number;
  /** Whether it answers in pages: `resultOffset`. */
  readonly hasPages: boolean;
  /** Whether it puts rows together: `outStatistics`. */
  readonly hasStatistics: boolean;
  /** Whether it can answer in GeoJSON. */
  readonly hasGeoJson: boolean;
  readonly hasPolygons: boolean;
}

/** The most rows of one answer that are asked for, so that no page is slow. */
const LARGEST_PAGE = 1000;

/** Whatever is not listed here is a text. */
const HOLDS: ReadonlyMap<string, LayerColumn["holds"]> = new Map([
  ["esriFieldTypeOID", "whole"],
  ["esriFieldTypeInteger", "whole"],
  ["esriFieldTypeSmallInteger", "whole"],
  ["esriFieldTypeBigInteger", "whole"],
  ["esriFieldTypeDouble", "fraction"],
  ["esriFieldTypeSingle", "fraction"],
  ["esriFieldTypeDate", "moment"],
]);

/**
 * Reads what a layer says of itself.
 *
 * @throws {UnreadableError} where it is not a layer or table of rows
 */
export function parseLayer(json: JsonObject, url: string): Layer {
  const type = textAt(json, "type") ?? "";
  const columns = objectsAt(json, "fields").flatMap(parseColumn);
  if (columns.length === 0)
    throw new UnreadableError(
      url,
      `it has no fields, which a layer or table has${type ? ` (it is a ${type})` : ""}.`,
    );
  const rowNumber =
    textAt(json, "objectIdField") ??
    textAt(
      objectsAt(json, "fields").find(
        (field) => textAt(field, "type") === "esriFieldTypeOID",
      ),
      "name",
    );
  return {
    url,
    number: url.slice(url.lastIndexOf("/") + 1),
    name: textAt(json, "name") ?? url,
    description: plainText(textAt(json, "description") ?? ""),
    attribution: plainText(textAt(json, "copyrightText") ?? ""),
    version: lastEdit(json),
    columns,
    ...(rowNumber ? { rowNumber } : {}),
    ...parseAbilities(json),
  };
}

function parseAbilities(json: JsonObject) {
  const most = memberAt(json, "maxRecordCount");
  const advanced = objectAt(json, "advancedQueryCapabilities");
  const formats = textAt(json, "supportedQueryFormats") ?? "";
  return {
    pageSize:
      typeof most === "number" && most > 0
        ? Math.min(most, LARGEST_PAGE)
        : LARGEST_PAGE,
    hasPages: memberAt(advanced, "supportsPagination") === true,
    hasStatistics:
      memberAt(advanced, "supportsStatistics") === true ||
      memberAt(json, "supportsStatistics") === true,
    hasGeoJson: /geojson/i.test(formats),
    hasPolygons: textAt(json, "geometryType") === "esriGeometryPolygon",
  };
}

function parseColumn(json: JsonObject): readonly LayerColumn[] {
  const name = textAt(json, "name");
  const type = textAt(json, "type") ?? "";
  if (!name || type === "esriFieldTypeGeometry") return [];
  const alias = textAt(json, "alias");
  const words = parseWords(objectAt(json, "domain"));
  const holds = HOLDS.get(type) ?? "text";
  const isNumber = holds === "whole" || holds === "fraction";
  return [
    {
      name,
      // A name as the database has it is no words for a reader.
      title: alias && !/^\w+(?:\.\w+)+$/.test(alias) ? alias : name,
      type: isNumber && words.size === 0 ? "number" : "string",
      holds,
      words,
      ...(holds === "whole" ? { addsExactly: true } : {}),
    },
  ];
}

function parseWords(
  domain: JsonObject | undefined,
): ReadonlyMap<string, string> {
  return new Map(
    objectsAt(domain, "codedValues").flatMap((value) => {
      const code = memberAt(value, "code");
      const words = textAt(value, "name");
      return words && (typeof code === "string" || typeof code === "number")
        ? [[String(code), words] as const]
        : [];
    }),
  );
}

function lastEdit(json: JsonObject): string {
  const edits = objectAt(json, "editingInfo");
  const moment =
    memberAt(edits, "dataLastEditDate") ?? memberAt(edits, "lastEditDate");
  return dayOf(moment);
}

/** The day of a moment in milliseconds; empty for anything else. */
export function dayOf(moment: unknown): string {
  const date = new Date(typeof moment === "number" ? moment : NaN);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
