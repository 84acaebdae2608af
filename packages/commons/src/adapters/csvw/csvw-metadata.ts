import { UnreadableError } from "../../failures.js";
import {
  isObject,
  memberAt,
  objectAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import {
  checkDialect,
  checkGroup,
  checkInherited,
  checkColumn,
  checkSchema,
  checkTable,
  type Warn,
} from "./csvw-properties.js";
import { parseDatatype, type Datatype } from "./csvw-datatype.js";

/** One column as the metadata describe it. */
export interface CsvwColumn {
  /** Absent where the metadata give neither a name nor a title. */
  readonly name?: string;
  readonly titles: readonly string[];
  readonly datatype: Datatype;
  /** Texts that stand for no value. */
  readonly nulls: readonly string[];
  readonly required: boolean;
  readonly ordered: boolean;
  readonly fallback: string;
  /** Between the values of one cell; absent where it holds one. */
  readonly separator?: string;
  readonly isVirtual: boolean;
  readonly isSuppressed: boolean;
  readonly lang: string;
  /** Templates for the address of what a row is about, the property, the value. */
  readonly aboutUrl?: string;
  readonly propertyUrl?: string;
  readonly valueUrl?: string;
  /** The description itself, for what others add to it. */
  readonly item: JsonObject;
}

/** One table as the metadata describe it. */
export interface CsvwTable {
  /** Absolute. */
  readonly url: string;
  readonly columns: readonly CsvwColumn[];
  readonly dialect: JsonObject;
  readonly primaryKey: readonly string[];
  readonly rowTitles: readonly string[];
  readonly isSuppressed: boolean;
  readonly item: JsonObject;
  /** Inherited properties of columns that the metadata do not list. */
  readonly inherited: JsonObject;
}

/** The tables that one metadata document describes. */
export interface CsvwGroup {
  readonly tables: readonly CsvwTable[];
  readonly item: JsonObject;
  readonly lang: string;
  /** What the document says wrongly and was therefore left out. */
  readonly warnings: readonly string[];
}

/** A schema or a dialect may stand at an address of its own. */
export type ReadReference = (url: string) => Promise<unknown>;

const NAMESPACE = "http://www.w3.org/ns/csvw";

/**
 * Reads CSV on the Web metadata: one table or a group of them.
 *
 * A property of the wrong kind is left out with a warning, as the standard
 * asks; what makes the document no metadata at all is an error.
 *
 * Source: https://www.w3.org/TR/tabular-metadata/
 *
 * @param url where the document came from; addresses inside are relative to its
 *   `@base`, and that to this
 * @throws {UnreadableError} where it is no metadata
 */
export async function parseCsvwMetadata(
  json: unknown,
  url: string,
  readReference: ReadReference,
): Promise<CsvwGroup> {
  const fail = (reason: string): never => {
    throw new UnreadableError(url, reason);
  };
  if (!isObject(json)) return fail("it is JSON but no CSVW metadata.");
  const warnings: string[] = [];
  const warn: Warn = (sentence) => warnings.push(sentence);
  const { base, lang } = readContext(json, url, warn, fail);
  const group = checkGroup(asGroup(json, fail), warn, fail);
  const dialect = objectAt(group, "dialect");
  const tables: CsvwTable[] = [];
  for (const item of memberAt(group, "tables") as readonly JsonObject[])
    tables.push(
      await parseTable(item, {
        base,
        lang,
        warn,
        fail,
        readReference,
        above: checkInherited(group, () => undefined),
        dialect,
      }),
    );
  return { tables, item: group, lang, warnings };
}

interface Surroundings {
  readonly base: string;
  readonly lang: string;
  readonly warn: Warn;
  readonly fail: (reason: string) => never;
  readonly readReference: ReadReference;
  readonly above: JsonObject;
  readonly dialect: JsonObject | undefined;
}

function readContext(
  json: JsonObject,
  url: string,
  warn: Warn,
  fail: (reason: string) => never,
) {
  const given = memberAt(json, "@context");
  const list = Array.isArray(given) ? (given as unknown[]) : [given];
  if (list[0] !== NAMESPACE) fail(`its @context is not ${NAMESPACE}.`);
  const own = list[1];
  if (list.length > 2 || (own !== undefined && !isObject(own)))
    fail("its @context has more than @base and @language.");
  const context = isObject(own) ? own : {};
  for (const key of Object.keys(context))
    if (key !== "@base" && key !== "@language")
      fail(`its @context has ${key}.`);
  const said = textAt(context, "@language");
  if (said && !/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(said))
    warn(`"${said}" is no language.`);
  const base = textAt(context, "@base");
  return {
    base: base && URL.canParse(base, url) ? new URL(base, url).href : url,
    lang: said ?? "und",
  };
}

/** A single table is a group of one. */
function asGroup(
  json: JsonObject,
  fail: (reason: string) => never,
): JsonObject {
  if (Object.hasOwn(json, "tables")) return json;
  if (!Object.hasOwn(json, "url")) return fail("it names no table.");
  return { "@context": memberAt(json, "@context"), tables: [json] };
}

async function parseTable(
  given: JsonObject,
  around: Surroundings,
): Promise<CsvwTable> {
  const { base, warn, fail } = around;
  const item = checkTable(given, warn, fail);
  const address = textAt(item, "url") ?? "";
  const url = URL.canParse(address, base) ? new URL(address, base).href : base;
  const schema = await resolve(item, "tableSchema", around);
  const dialect = await resolve(item, "dialect", around);
  const checked = checkSchema(schema, warn, fail);
  const inherited = {
    ...around.above,
    ...checkInherited(item, () => undefined),
    ...checkInherited(checked, warn),
  };
  const listed = (memberAt(checked, "columns") ?? []) as readonly JsonObject[];
  const columns = nameApart(
    listed.map((column) => parseColumn(column, inherited, around)),
    warn,
  );
  checkOrder(columns, fail);
  checkKeys(checked, columns, fail);
  const keys = primaryKeyOf(checked, columns, warn);
  return {
    url,
    columns,
    dialect: checkDialect(dialect ?? around.dialect ?? {}, warn, fail),
    primaryKey: keys,
    rowTitles: textList(memberAt(checked, "rowTitles")),
    isSuppressed: memberAt(item, "suppressOutput") === true,
    item,
    inherited: {
      ...inherited,
      lang: memberAt(inherited, "lang") ?? around.lang,
    },
  };
}

/** An object property's value, which may be an address to read it from. */
async function resolve(
  item: JsonObject,
  key: string,
  { base, readReference, fail }: Surroundings,
): Promise<JsonObject | undefined> {
  const value = memberAt(item, key);
  if (typeof value !== "string") return isObject(value) ? value : undefined;
  const url = URL.canParse(value, base) ? new URL(value, base).href : base;
  const json = await readReference(url);
  if (!isObject(json)) return fail(`its ${key} at ${url} is no object.`);
  return json;
}

/** Reads one column's description over what it inherits. */
export function parseColumn(
  given: JsonObject,
  inherited: JsonObject,
  { lang, warn, fail }: Pick<Surroundings, "lang" | "warn" | "fail">,
): CsvwColumn {
  const item = checkColumn(given, warn, fail);
  const own = { lang, ...inherited, ...checkInherited(item, warn) };
  const titles = titlesOf(memberAt(item, "titles"), lang);
  const named = textAt(item, "name");
  const name = named ?? (titles[0] && encodeURIComponent(titles[0]));
  const nulls = memberAt(own, "null") ?? "";
  const separator = textAt(own, "separator");
  return {
    titles,
    datatype: parseDatatype(memberAt(own, "datatype") ?? "string"),
    nulls: Array.isArray(nulls) ? (nulls as string[]) : [nulls as string],
    required: memberAt(own, "required") === true,
    ordered: memberAt(own, "ordered") === true,
    fallback: textAt(own, "default") ?? "",
    isVirtual: memberAt(item, "virtual") === true,
    isSuppressed: memberAt(item, "suppressOutput") === true,
    lang: textAt(own, "lang") ?? lang,
    item: given,
    ...(name ? { name } : {}),
    ...(separator ? { separator } : {}),
    ...optional(own, "aboutUrl"),
    ...optional(own, "propertyUrl"),
    ...optional(own, "valueUrl"),
  };
}

function optional<K extends string>(
  object: JsonObject,
  key: K,
): Partial<Record<K, string>> {
  const value = textAt(object, key);
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

/** A column's titles, those of the document's language first. */
function titlesOf(given: unknown, lang: string): readonly string[] {
  if (!isObject(given)) return textList(given);
  const own = Object.entries(given).sort(
    ([a], [b]) => Number(b === lang) - Number(a === lang),
  );
  return own.flatMap(([, titles]) => textList(titles));
}

function textList(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  return list.filter((item): item is string => typeof item === "string");
}

/** Names are to be unique; publishers repeat them, and the later gets a number. */
function nameApart(
  columns: readonly CsvwColumn[],
  warn: Warn,
): readonly CsvwColumn[] {
  const used = new Set<string>();
  return columns.map((column) => {
    const { name } = column;
    if (name === undefined) return column;
    let own = name;
    for (let count = 2; used.has(own); count++) own = `${name}_${count}`;
    used.add(own);
    if (own === name) return column;
    warn(`Two columns are named ${name}; the later is read as ${own}.`);
    return { ...column, name: own };
  });
}

function checkOrder(
  columns: readonly CsvwColumn[],
  fail: (reason: string) => never,
): void {
  let sawVirtual = false;
  for (const { isVirtual } of columns) {
    if (sawVirtual && !isVirtual)
      fail("a column of the file follows one that is virtual.");
    sawVirtual ||= isVirtual;
  }
}

function primaryKeyOf(
  schema: JsonObject,
  columns: readonly CsvwColumn[],
  warn: Warn,
): readonly string[] {
  const key = textList(memberAt(schema, "primaryKey"));
  const isKnown = key.every((name) =>
    columns.some((column) => column.name === name),
  );
  if (!isKnown) warn(`The primary key names no column: ${key.join(", ")}.`);
  return isKnown ? key : [];
}

function checkKeys(
  schema: JsonObject,
  columns: readonly CsvwColumn[],
  fail: (reason: string) => never,
): void {
  const names = columns.map(({ name }) => name);
  for (const key of textList(memberAt(schema, "rowTitles")))
    if (!names.includes(key)) fail(`its rowTitles name no column: ${key}.`);
  for (const key of (memberAt(schema, "foreignKeys") ??
    []) as readonly JsonObject[])
    for (const name of textList(memberAt(key, "columnReference")))
      if (!names.includes(name))
        fail(`a foreign key names no column: ${name}.`);
}
