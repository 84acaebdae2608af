import type { Field, Licence } from "@commons-widgets/table";
import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import type { PortalColumn } from "../../portal/infer-readings.js";
import { readLicenceWords } from "../../portal/licence-words.js";
import { plainText } from "../../portal/plain-text.js";

/** A collection of features, as it describes itself. */
export interface Collection {
  readonly id: string;
  readonly title: string;
  /** May be empty. */
  readonly description: string;
  /** Absent where it states none. */
  readonly attribution?: string;
  readonly licence?: Licence;
  /** ISO 8601 day of its last change; empty where it does not say. */
  readonly version: string;
  /** Whether it says which of its properties may be asked for. */
  readonly hasQueryables: boolean;
}

const LICENCE = /(?:^|\/)license$/;

const QUERYABLES = /(?:^|\/)queryables$/;

/**
 * Reads what a collection says of itself.
 *
 * @returns `undefined` where it is none of features: one of records, of tiles
 */
export function parseCollection(json: JsonObject): Collection | undefined {
  const id = textAt(json, "id");
  const itemType = textAt(json, "itemType") ?? "feature";
  if (!id || itemType !== "feature") return undefined;
  const attribution = readAttribution(json);
  const licence = readLicence(json);
  return {
    id,
    title: textAt(json, "title") ?? id,
    description: plainText(textAt(json, "description") ?? ""),
    version: (textAt(json, "updated") ?? "").slice(0, 10),
    hasQueryables: linkOf(json, QUERYABLES) !== undefined,
    ...(attribution ? { attribution } : {}),
    ...(licence ? { licence } : {}),
  };
}

/** Who is to be named, where a collection or an API says it. */
export function readAttribution(json: JsonObject): string | undefined {
  return plainText(textAt(json, "attribution") ?? "") || undefined;
}

/** The licence that a collection or an API links to. */
export function readLicence(json: JsonObject): Licence | undefined {
  const link = linkOf(json, LICENCE);
  return readLicenceWords(textAt(link, "title"), textAt(link, "href"));
}

function linkOf(json: JsonObject, relation: RegExp): JsonObject | undefined {
  return objectsAt(json, "links").find((link) =>
    relation.test(textAt(link, "rel") ?? ""),
  );
}

/**
 * The properties that a collection may be asked for, by its queryables: a JSON
 * Schema. Geometries are left out.
 */
export function parseQueryables(json: JsonObject): readonly PortalColumn[] {
  const properties = objectAt(json, "properties") ?? {};
  return Object.keys(properties).flatMap((name) => {
    const schema = objectAt(properties, name);
    const type = typeOf(memberAt(schema, "type"));
    if (!type || textAt(schema, "format")?.startsWith("geometry")) return [];
    const description = textAt(schema, "description");
    return [
      {
        name,
        title: textAt(schema, "title") ?? name,
        type,
        ...(description ? { description } : {}),
      },
    ];
  });
}

function typeOf(type: unknown): Field["type"] | undefined {
  if (type === "number" || type === "integer") return "number";
  return type === "string" || type === "boolean" ? type : undefined;
}
