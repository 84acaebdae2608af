/** A JSON object whose members are not yet known to be anything. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own member of that name where it is a text that is not empty. */
export function textAt(
  object: JsonObject | undefined,
  key: string,
): string | undefined {
  const value = memberAt(object, key);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The own member of that name where it is an object. */
export function objectAt(
  object: JsonObject | undefined,
  key: string,
): JsonObject | undefined {
  const value = memberAt(object, key);
  return isObject(value) ? value : undefined;
}

/** The objects in the own member of that name; a lone object is a list of one. */
export function objectsAt(
  object: JsonObject | undefined,
  key: string,
): readonly JsonObject[] {
  const value = memberAt(object, key);
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

/** The texts in the own member of that name. */
export function textsAt(
  object: JsonObject | undefined,
  key: string,
): readonly string[] {
  const value = memberAt(object, key);
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is string => typeof item === "string");
}

/** The own member of that name, of whatever kind. */
export function memberAt(object: JsonObject | undefined, key: string): unknown {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}
