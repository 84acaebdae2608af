import {
  FIELD_ROLES,
  isAbsenceReason,
  type AbsenceReason,
  type Field,
  type NumberReading,
  type PeriodReading,
  type Unit,
  type Value,
} from "@commons-widgets/table";
import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";

/** A field, and how the texts of its cells are to be read. */
export interface FieldReading {
  readonly field: Field;
  /** Texts that stand for no value, each with its reason. */
  readonly missing: ReadonlyMap<string, AbsenceReason>;
  /** For a status field: the publisher's codes and our words for them. */
  readonly categories: ReadonlyMap<string, string>;
  /** How its numbers are written, where the schema says so. */
  readonly numbers?: NumberReading;
  /** What its periods are, where the schema says so. */
  readonly periods?: PeriodReading;
  /**
   * Reads a text as its format asks: the value, or why it is none. Of a period,
   * the value is the text that stands for it in ISO 8601.
   */
  readonly format?: (
    text: string,
  ) => { readonly value: Value } | { readonly fault: string };
  /** The texts for true and false, where the schema gives them. */
  readonly booleans?: {
    readonly yes: readonly string[];
    readonly no: readonly string[];
  };
}

/**
 * Reads a Table Schema's fields with their `commons` property
 * (`docs/commons/format.md`). What it does not know it leaves out.
 */
export function parseFields(
  schema: JsonObject | undefined,
): readonly FieldReading[] {
  const common = parseMissing(schema);
  return objectsAt(schema, "fields").flatMap((item) => {
    const name = textAt(item, "name");
    if (!name) return [];
    const own = Object.hasOwn(item, "missingValues")
      ? parseMissing(item)
      : common;
    return [
      {
        field: parseField(item, name),
        missing: own,
        categories: parseCategories(item),
      },
    ];
  });
}

function parseField(item: JsonObject, name: string): Field {
  const commons = objectAt(item, "commons");
  const role = chosenAt(commons, "role", FIELD_ROLES);
  const unit = parseUnit(objectAt(commons, "unit"));
  const decimals = memberAt(commons, "decimals");
  const direction = chosenAt(commons, "direction", DIRECTIONS);
  const aggregate = chosenAt(commons, "aggregate", AGGREGATES);
  return {
    name,
    title: textAt(item, "title") ?? name,
    type: role === "period" ? "period" : parseType(textAt(item, "type")),
    ...(role ? { role } : {}),
    ...(unit ? { unit } : {}),
    ...optionalTexts(item, ["description"]),
    ...optionalTexts(commons, ["of", "weightedBy", "vintage"]),
    ...(isDigits(decimals) ? { decimals } : {}),
    ...(direction ? { direction } : {}),
    ...(aggregate ? { aggregate } : {}),
  };
}

function isDigits(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 20;
}

const DIRECTIONS = ["higher-is-better", "lower-is-better"] as const;
const AGGREGATES = ["sum", "weighted-mean", "none"] as const;

function chosenAt<V extends string>(
  object: JsonObject | undefined,
  key: string,
  accepted: readonly V[],
): V | undefined {
  const text = textAt(object, key);
  return accepted.find((value) => value === text);
}

/** Those members of an object that are texts, and not empty. */
export function optionalTexts<K extends string>(
  object: JsonObject | undefined,
  keys: readonly K[],
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const text = textAt(object, key);
    if (text) found[key] = text;
  }
  return found;
}

function parseType(text: string | undefined): Field["type"] {
  if (text === "number" || text === "integer") return "number";
  return text === "boolean" ? "boolean" : "string";
}

function parseUnit(unit: JsonObject | undefined): Unit | undefined {
  const label = textAt(unit, "label");
  if (label === undefined) return undefined;
  return {
    label,
    symbol: textAt(unit, "symbol") ?? "",
    position: textAt(unit, "position") === "before" ? "before" : "after",
  };
}

function parseMissing(
  schema: JsonObject | undefined,
): ReadonlyMap<string, AbsenceReason> {
  const listed = memberAt(schema, "missingValues");
  const missing = new Map<string, AbsenceReason>([["", "missing"]]);
  if (!Array.isArray(listed)) return missing;
  for (const item of listed as readonly unknown[]) {
    if (typeof item === "string") missing.set(item, "missing");
    else if (typeof item === "object" && item !== null) {
      const { value, label } = item as { value?: unknown; label?: unknown };
      if (typeof value === "string")
        missing.set(value, reasonFrom(label) ?? "missing");
    }
  }
  return missing;
}

function reasonFrom(label: unknown): AbsenceReason | undefined {
  return typeof label === "string" && isAbsenceReason(label)
    ? label
    : undefined;
}

function parseCategories(item: JsonObject): ReadonlyMap<string, string> {
  return new Map(
    objectsAt(item, "categories").flatMap((category) => {
      const value = textAt(category, "value");
      const label = textAt(category, "label");
      return value && label ? [[value, label] as const] : [];
    }),
  );
}
