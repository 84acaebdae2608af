import {
  isObject,
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  textsAt,
  type JsonObject,
} from "../../json.js";
import { describeTable } from "../../portal/describe-table.js";
import type { PortalColumn } from "../../portal/infer-readings.js";
import { readLicenceWords } from "../../portal/licence-words.js";
import { plainText } from "../../portal/plain-text.js";
import type { PortalDescription } from "../../portal/portal-dataset.js";
import { statedUnit } from "../../portal/stated-unit.js";

/** A dataset of version 2.1; version 2.0 wraps it in `dataset`. */
export function unwrapDataset(json: JsonObject): JsonObject {
  return objectAt(json, "dataset") ?? json;
}

/** The records of a page; version 2.0 wraps each in `record.fields`. */
export function recordsOf(json: JsonObject): readonly JsonObject[] {
  return [
    ...objectsAt(json, "results"),
    ...objectsAt(json, "records").flatMap((item) => {
      const fields = objectAt(objectAt(item, "record"), "fields");
      return fields ? [fields] : [];
    }),
  ];
}

/** The datasets of a page of either version. */
export function datasetsOf(json: JsonObject): readonly JsonObject[] {
  return [...objectsAt(json, "results"), ...objectsAt(json, "datasets")].map(
    unwrapDataset,
  );
}

/** What Opendatasoft says of a dataset in its standard metadata. */
export function describeDataset(
  dataset: JsonObject,
  id: string,
  page: string,
): PortalDescription {
  const standard = objectAt(objectAt(dataset, "metas"), "default");
  const publisher = textAt(standard, "publisher");
  return describeTable({
    id,
    title: textAt(standard, "title") ?? id,
    page,
    version: dateAt(standard, "data_processed") ?? dateAt(standard, "modified"),
    description: plainText(textAt(standard, "description") ?? ""),
    publisher: publisher ? { title: publisher } : undefined,
    licence: readLicenceWords(
      textAt(standard, "license"),
      textAt(standard, "license_url"),
    ),
    attribution: textsAt(standard, "attributions").join("; "),
  });
}

/** One dataset, as a search finds it. */
export function summariseDataset(dataset: JsonObject) {
  const name = textAt(dataset, "dataset_id");
  if (!name || memberAt(dataset, "has_records") === false) return [];
  const standard = objectAt(objectAt(dataset, "metas"), "default");
  const description = plainText(textAt(standard, "description") ?? "");
  return [
    {
      id: `opendatasoft:${name}`,
      title: textAt(standard, "title") ?? name,
      ...(description ? { description } : {}),
    },
  ];
}

/** The columns of a dataset; places on the ground and pictures are left out. */
export function columnsOf(dataset: JsonObject): readonly PortalColumn[] {
  return objectsAt(dataset, "fields").flatMap((item) => {
    const name = textAt(item, "name");
    const kind = textAt(item, "type") ?? "text";
    if (!name || /^(?:geo_|file)/.test(kind)) return [];
    const title = textAt(item, "label");
    const description = textAt(item, "description");
    const unit = annotation(item, "unit");
    const decimals = annotation(item, "decimals");
    return [
      {
        name,
        type: typeOf(kind),
        ...(kind === "int" ? { addsExactly: true } : {}),
        ...(title ? { title } : {}),
        ...(description ? { description } : {}),
        ...(typeof unit === "string" ? { unit: statedUnit(unit) } : {}),
        ...(isDigits(decimals) ? { decimals } : {}),
      },
    ];
  });
}

function typeOf(kind: string): NonNullable<PortalColumn["type"]> {
  if (kind === "int" || kind === "double") return "number";
  if (kind === "date" || kind === "datetime") return "period";
  return kind === "boolean" ? "boolean" : "string";
}

/** The first of an annotation's values: Opendatasoft keeps each in a list. */
function annotation(field: JsonObject, name: string): unknown {
  const annotations = memberAt(field, "annotations");
  const value = isObject(annotations) ? memberAt(annotations, name) : undefined;
  return Array.isArray(value) ? (value as readonly unknown[])[0] : value;
}

function isDigits(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 20;
}

function dateAt(object: JsonObject | undefined, key: string) {
  return /^\d{4}-\d{2}-\d{2}/.exec(textAt(object, key) ?? "")?.[0];
}
