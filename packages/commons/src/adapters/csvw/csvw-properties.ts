import { isObject, memberAt, type JsonObject } from "../../json.js";
import {
  isBuiltIn,
  parseDatatype,
  isDate,
  isNumeric,
} from "./csvw-datatype.js";
import { isDatePattern } from "./date-pattern.js";
import { facetFault } from "./datatype-facets.js";
import { isNumberPattern } from "./number-pattern.js";

/** Takes note of a property that was left out. */
export type Warn = (sentence: string) => void;

type Fail = (reason: string) => never;
type Test = (value: unknown) => boolean;
type Rules = Readonly<Record<string, Test>>;

const isText: Test = (value) => typeof value === "string";
const isBoolean: Test = (value) => typeof value === "boolean";
const isCount: Test = (value) => Number.isInteger(value) && Number(value) >= 0;
const isLanguage: Test = (value) =>
  typeof value === "string" && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(value);
const isTexts: Test = (value) => Array.isArray(value) && value.every(isText);
const isAny: Test = () => true;
const oneOf =
  (...words: readonly unknown[]): Test =>
  (value) =>
    words.includes(value);

/** Names are variables of URL templates, and none of ours begins with "_". */
const isName: Test = (value) =>
  typeof value === "string" &&
  /^(?:[a-z\d]|%[\da-f]{2})(?:[\w.]|%[\da-f]{2})*$/i.test(value);

const INHERITED: Rules = {
  aboutUrl: isText,
  datatype: isDatatype,
  default: isText,
  lang: isLanguage,
  null: (value) => isText(value) || isTexts(value),
  ordered: isBoolean,
  propertyUrl: isText,
  required: isBoolean,
  separator: (value) => isText(value) || value === null,
  textDirection: oneOf("ltr", "rtl", "auto", "inherit"),
  valueUrl: isText,
};
const COLUMN: Rules = {
  name: isName,
  suppressOutput: isBoolean,
  titles: isAny,
  // The ONS's own, which say what a column is for.
  role: isText,
  type: isText,
  virtual: isBoolean,
};
const SCHEMA: Rules = {
  columns: isAny,
  foreignKeys: isAny,
  primaryKey: (value) => isText(value) || isTexts(value),
  rowTitles: (value) => isText(value) || isTexts(value),
};
const TABLE: Rules = {
  url: isAny,
  dialect: (value) => isText(value) || isObject(value),
  // The ONS's own, with an indicator's label and caveats.
  metadata: isObject,
  notes: Array.isArray,
  suppressOutput: isBoolean,
  tableDirection: oneOf("ltr", "rtl", "auto"),
  tableSchema: (value) => isText(value) || isObject(value),
  transformations: Array.isArray,
};
const GROUP: Rules = { ...TABLE, tables: isAny };
const DIALECT: Rules = {
  commentPrefix: (value) => isText(value) || value === null,
  delimiter: isText,
  doubleQuote: isBoolean,
  encoding: (value) => typeof value === "string" && isEncoding(value),
  header: isBoolean,
  headerRowCount: isCount,
  lineTerminators: (value) => isText(value) || isTexts(value),
  quoteChar: (value) => isText(value) || value === null,
  skipBlankRows: isBoolean,
  skipColumns: isCount,
  skipInitialSpace: isBoolean,
  skipRows: isCount,
  trim: oneOf(true, false, "true", "false", "start", "end"),
};

/** A group's description without what is wrong in it. */
export function checkGroup(group: JsonObject, warn: Warn, fail: Fail) {
  checkType(group, "TableGroup", fail);
  const tables = memberAt(group, "tables");
  if (!Array.isArray(tables)) fail("its tables are not a list.");
  const objects = (tables as unknown[]).filter(isObject);
  if (objects.length < (tables as unknown[]).length)
    warn("A table is no object.");
  if (objects.length === 0) fail("it has no tables.");
  const kept = keep(group, { ...GROUP, ...INHERITED }, warn, fail);
  return { ...kept, tables: objects };
}

/** A table's description without what is wrong in it. */
export function checkTable(table: JsonObject, warn: Warn, fail: Fail) {
  checkType(table, "Table", fail);
  if (typeof memberAt(table, "url") !== "string")
    fail("it has a table without a url.");
  for (const item of listOf(table, "transformations", warn))
    checkTransformation(item, warn, fail);
  return keep(table, { ...TABLE, ...INHERITED }, warn, fail);
}

function checkTransformation(item: JsonObject, warn: Warn, fail: Fail): void {
  checkType(item, "Template", fail);
  checkId(item, fail);
  for (const key of ["url", "targetFormat", "scriptFormat"])
    if (typeof memberAt(item, key) !== "string")
      fail(`a transformation has no ${key}.`);
  const known = ["url", "targetFormat", "scriptFormat", "source", "titles"];
  for (const key of Object.keys(item))
    if (!known.includes(key) && !isAnnotation(key)) warn(`${key} is unknown.`);
}

/** A schema's description without what is wrong in it. */
export function checkSchema(
  schema: JsonObject | undefined,
  warn: Warn,
  fail: Fail,
): JsonObject {
  if (!schema) return {};
  checkType(schema, "Schema", fail);
  const kept = keep(schema, { ...SCHEMA, ...INHERITED }, warn, fail);
  const keys = listOf(schema, "foreignKeys", warn);
  for (const key of keys) checkForeignKey(key, warn, fail);
  const columns = listOf(schema, "columns", warn);
  return { ...kept, columns, foreignKeys: keys };
}

function checkForeignKey(key: JsonObject, warn: Warn, fail: Fail): void {
  const reference = memberAt(key, "reference");
  if (!isObject(reference)) fail("a foreign key has no reference.");
  for (const name of Object.keys(key))
    if (name !== "columnReference" && name !== "reference")
      fail(`a foreign key has ${name}.`);
  const known = ["resource", "schemaReference", "columnReference"];
  for (const name of Object.keys(reference))
    if (!known.includes(name)) fail(`a foreign key's reference has ${name}.`);
  if (memberAt(key, "columnReference") === undefined)
    warn("A foreign key names no columns.");
}

/** A column's description without what is wrong in it. */
export function checkColumn(column: JsonObject, warn: Warn, fail: Fail) {
  checkType(column, "Column", fail);
  const fault = facetFault(memberAt(column, "datatype"));
  if (fault) fail(fault);
  const titles = memberAt(column, "titles");
  const kept = keep(column, { ...COLUMN, ...INHERITED }, warn, fail);
  if (titles === undefined) return kept;
  return { ...kept, titles: checkTitles(titles, warn) };
}

function checkTitles(titles: unknown, warn: Warn): unknown {
  if (isObject(titles)) {
    const good = Object.entries(titles).filter(([lang]) => isLanguage(lang));
    if (good.length < Object.keys(titles).length)
      warn("A title has no language.");
    return Object.fromEntries(
      good.map(([lang, own]) => [lang, checkTitles(own, warn)]),
    );
  }
  const list = Array.isArray(titles) ? (titles as unknown[]) : [titles];
  const texts = list.filter(isText);
  if (texts.length < list.length) warn("A title is no text.");
  return texts;
}

/** A dialect's description without what is wrong in it. */
export function checkDialect(dialect: JsonObject, warn: Warn, fail: Fail) {
  checkType(dialect, "Dialect", fail);
  return keep(dialect, DIALECT, warn, fail);
}

/** The inherited properties of a description, without what is wrong in them. */
export function checkInherited(item: JsonObject, warn: Warn): JsonObject {
  const kept = Object.entries(item).filter(([key, value]) => {
    const test = Object.hasOwn(INHERITED, key) ? INHERITED[key] : undefined;
    if (!test) return false;
    if (!test(value)) warn(`${key} has a value it cannot have.`);
    return test(value);
  });
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === "datatype" && isObject(value) ? checkFormat(value, warn) : value,
    ]),
  );
}

function checkFormat(datatype: JsonObject, warn: Warn): JsonObject {
  if (hasGoodFormat(datatype)) return datatype;
  warn("A format is not one that its datatype can have.");
  return { ...datatype, format: undefined };
}

function keep(
  item: JsonObject,
  rules: Rules,
  warn: Warn,
  fail: Fail,
): JsonObject {
  checkId(item, fail);
  return Object.fromEntries(
    Object.entries(item).filter(([key, value]) => {
      if (key === "@id" && !isText(value)) {
        warn("An @id is no address.");
        return false;
      }
      if (key.startsWith("@") || isAnnotation(key)) {
        if (isAnnotation(key)) checkAnnotation(value, fail);
        return true;
      }
      const test = Object.hasOwn(rules, key) ? rules[key] : undefined;
      if (!test) warn(`${key} is unknown.`);
      else if (!test(value)) warn(`${key} has a value it cannot have.`);
      return test?.(value) ?? false;
    }),
  );
}

/** Whether a property is another vocabulary's, such as `dc:title`. */
function isAnnotation(key: string): boolean {
  return key.includes(":");
}

function checkAnnotation(value: unknown, fail: Fail): void {
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) checkAnnotation(item, fail);
    return;
  }
  if (!isObject(value)) return;
  const type = memberAt(value, "@type");
  const language = memberAt(value, "@language");
  if (Object.hasOwn(value, "@value")) {
    const others = Object.keys(value).filter(
      (key) => !["@value", "@type", "@language"].includes(key),
    );
    if (others.length > 0 || (type !== undefined && language !== undefined))
      fail(
        "a value of an annotation has more than @value and its type or language.",
      );
  } else if (language !== undefined)
    fail("an annotation has @language without @value.");
  if (language !== undefined && !isLanguage(language))
    fail("an annotation's @language is none.");
  for (const [key, own] of Object.entries(value)) {
    if (
      key.startsWith("@") &&
      !["@id", "@type", "@value", "@language"].includes(key)
    )
      fail(`an annotation has ${key}.`);
    if (key === "@id" && String(own).startsWith("_:"))
      fail("an @id begins with _:.");
    if (key === "@type" && ![own].flat().every(isType))
      fail("an annotation's @type is none.");
    if (!key.startsWith("@")) checkAnnotation(own, fail);
  }
}

/** The address, or the short name, of a class. */
function isType(type: unknown): boolean {
  return (
    typeof type === "string" &&
    !type.startsWith("_:") &&
    /^(?:[A-Z]\w*|[a-z]\w*:.+)$/i.test(type)
  );
}

function listOf(
  item: JsonObject,
  key: string,
  warn: Warn,
): readonly JsonObject[] {
  const list = memberAt(item, key);
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    warn(`${key} is not a list.`);
    return [];
  }
  const objects = (list as unknown[]).filter(isObject);
  if (objects.length < list.length) warn(`Some of ${key} are no objects.`);
  return objects;
}

function checkType(item: JsonObject, type: string, fail: Fail): void {
  const given = memberAt(item, "@type");
  if (given !== undefined && given !== type)
    fail(`a ${type} says it is ${JSON.stringify(given)}.`);
}

function checkId(item: JsonObject, fail: Fail): void {
  const id = memberAt(item, "@id");
  if (typeof id === "string" && id.startsWith("_:"))
    fail("an @id begins with _:.");
}

function isDatatype(value: unknown): boolean {
  if (typeof value === "string") return isBuiltIn(value);
  return isObject(value) && isBuiltIn(parseDatatype(value).base);
}

/** Whether a datatype's format is one that its base can have. */
function hasGoodFormat(given: JsonObject): boolean {
  const datatype = parseDatatype(given);
  const { format, base } = datatype;
  if (format === undefined) return !Object.hasOwn(given, "format");
  if (typeof format === "object")
    return isNumeric(datatype) && isPattern(format.pattern);
  if (base === "boolean") return /^[^|]+\|[^|]+$/.test(format);
  if (isDate(datatype)) return isDatePattern(format);
  return isNumeric(datatype) ? isPattern(format) : isExpression(format);
}

function isPattern(pattern: string | undefined): boolean {
  return pattern === undefined || isNumberPattern(pattern);
}

function isExpression(format: string): boolean {
  try {
    return new RegExp(format, "u").source !== "";
  } catch {
    return false;
  }
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}
