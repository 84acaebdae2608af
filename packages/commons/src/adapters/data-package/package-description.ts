import type { Licence, Source } from "@commons-widgets/table";
import type { DatasetDescription } from "../../description.js";
import { TooManyColumnsError, UnreadableError } from "../../failures.js";
import {
  isObject,
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  textsAt,
  type JsonObject,
} from "../../json.js";
import { MOST_COLUMNS } from "../../limits.js";
import { safeLink } from "../../safe-link.js";
import { parseAccess } from "./explain-refusal.js";
import { parseGovernance } from "./governance.js";
import {
  optionalTexts,
  parseFields,
  type FieldReading,
} from "./field-metadata.js";

/** One file of a data package, and what the package says of it. */
export interface PackageResource {
  readonly name: string;
  readonly url: string;
  /** `csv`, `parquet`, `topojson` and the like; `portal` where it is no file. */
  readonly format: string;
  readonly encoding?: string;
  readonly bytes?: number;
  readonly hash?: string;
  readonly role?: string;
  readonly vintage?: string;
  readonly object?: string;
  readonly label?: string;
  readonly readings: readonly FieldReading[];
  /** The descriptor itself, for what is not read here. */
  readonly item: JsonObject;
}

/** A data package, read. */
export interface DataPackage {
  readonly description: DatasetDescription;
  readonly resources: readonly PackageResource[];
}

/**
 * Reads a Data Package (v1 or v2) descriptor.
 *
 * @param id the dataset's ID, as an author writes it
 * @param url where the descriptor came from; paths inside are relative to it
 * @throws {UnreadableError} where it is not a data package
 * @throws {TooManyColumnsError}
 */
export function parseDataPackage(
  json: unknown,
  id: string,
  url: string,
): DataPackage {
  const resources = isObject(json) ? objectsAt(json, "resources") : [];
  if (!isObject(json) || resources.length === 0)
    throw new UnreadableError(
      url,
      "it is JSON but not a data package (it has no resources).",
    );
  const read = resources.flatMap((item) => parseResource(item, url));
  return { description: describe(json, id, url, read), resources: read };
}

function describe(
  json: JsonObject,
  id: string,
  url: string,
  resources: readonly PackageResource[],
): DatasetDescription {
  const commons = objectAt(json, "commons");
  const data = resources.find(({ role }) => role === "data") ?? resources[0];
  const fields = data?.readings.map(({ field }) => field) ?? [];
  const publisher = objectsAt(json, "contributors").find((person) =>
    isPublisher(person),
  );
  const licence = parseLicence(objectsAt(json, "licenses")[0], url);
  return {
    id,
    title: textAt(json, "title") ?? id,
    version: textAt(json, "version") ?? "",
    sources: objectsAt(json, "sources").flatMap((item) =>
      parseSource(item, url),
    ),
    accessRights: parseAccess(textAt(commons, "accessRights")),
    fields,
    measures: fields.filter(({ role }) => role === "measure"),
    caveats: textsAt(commons, "caveats"),
    ...optionalTexts(json, ["description", "created"]),
    ...optionalTexts(commons, ["attribution", "geography", "vintage", "place"]),
    ...present("governance", parseGovernance(commons, url)),
    ...present("publisher", publisher && parseSource(publisher, url)[0]),
    ...present("licence", licence),
  };
}

function present<K extends string, V>(
  key: K,
  value: V | undefined,
): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function isPublisher(person: JsonObject): boolean {
  return (
    textsAt(person, "roles").includes("publisher") ||
    textAt(person, "role") === "publisher"
  );
}

function parseSource(item: JsonObject, base: string): readonly Source[] {
  const title = textAt(item, "title");
  if (!title) return [];
  const url = safeLink(textAt(item, "path"), base);
  return [{ title, ...(url ? { url } : {}) }];
}

function parseLicence(
  item: JsonObject | undefined,
  base: string,
): Licence | undefined {
  const id = textAt(item, "name");
  const title = textAt(item, "title") ?? id;
  if (!title) return undefined;
  const url = safeLink(textAt(item, "path"), base);
  return { id: id ?? title, title, ...(url ? { url } : {}) };
}

function parseResource(
  item: JsonObject,
  base: string,
): readonly PackageResource[] {
  const listed = memberAt(item, "path");
  const path: unknown = Array.isArray(listed) ? listed[0] : (listed ?? "");
  if (typeof path !== "string" || !URL.canParse(path, base)) return [];
  const commons = objectAt(item, "commons");
  const schema = objectAt(item, "schema");
  const { length } = objectsAt(schema, "fields");
  if (length > MOST_COLUMNS) throw new TooManyColumnsError(base, length);
  const bytes = memberAt(item, "bytes");
  const format = objectAt(commons, "portal")
    ? "portal"
    : (textAt(item, "format") ??
      path.replace(/\.gz$/, "").split(".").at(-1) ??
      "");
  return [
    {
      name: textAt(item, "name") ?? path,
      url: new URL(path, base).href,
      item,
      format: format.toLowerCase(),
      readings: parseFields(schema),
      ...optionalTexts(item, ["encoding", "hash"]),
      ...optionalTexts(commons, ["role", "vintage", "object", "label"]),
      ...present("bytes", typeof bytes === "number" ? bytes : undefined),
    },
  ];
}
