import type { FileMetaData, SchemaElement } from "hyparquet";
import { parquetSchema } from "hyparquet";
import type { JsonObject } from "../../json.js";
import type { PortalColumn } from "../../portal/infer-readings.js";
import { plainValue } from "./plain-value.js";

/** The columns of a file by its own schema, lists and nested ones left out. */
export function parquetColumns(
  metadata: FileMetaData,
): readonly PortalColumn[] {
  return plainElements(metadata).map((element) => {
    const type = typeOf(element);
    return { name: element.name, ...(type ? { type } : {}) };
  });
}

/** Rows of a file as records of JSON, nested columns left out. */
export function parquetRecords(
  rows: readonly Readonly<Record<string, unknown>>[],
  metadata: FileMetaData,
): readonly JsonObject[] {
  const columns = plainElements(metadata).map(
    (element) => [element.name, element.type === "FLOAT"] as const,
  );
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(([name, isShort]) =>
        Object.hasOwn(row, name)
          ? [[name, plainValue(row[name], isShort)] as const]
          : [],
      ),
    ),
  );
}

function plainElements(metadata: FileMetaData): readonly SchemaElement[] {
  return parquetSchema(metadata)
    .children.filter(
      ({ children, element }) =>
        children.length === 0 && element.repetition_type !== "REPEATED",
    )
    .map(({ element }) => element);
}

function typeOf({
  type,
  converted_type: converted,
  logical_type: logical,
}: SchemaElement): PortalColumn["type"] {
  const isTime = /DATE|TIME/.test(`${converted ?? ""} ${logical?.type ?? ""}`);
  if (isTime) return "period";
  if (type === "BOOLEAN") return "boolean";
  return type === "BYTE_ARRAY" ? "string" : "number";
}
