import { memberAt, textsAt, type JsonObject } from "../../json.js";

/** The fields of a schema's primary key: a name, or a list of names. */
export function keyFields(schema: JsonObject | undefined): readonly string[] {
  const key = memberAt(schema, "primaryKey");
  return typeof key === "string" ? [key] : textsAt(schema, "primaryKey");
}
