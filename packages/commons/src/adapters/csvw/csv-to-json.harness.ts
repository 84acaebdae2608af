import { isObject, type JsonObject } from "../../json.js";
import { openPublished } from "../../published/published-encoding.js";
import { firstRows } from "../../published/published-rows.js";
import { createDatatypeReader } from "./csvw-datatype.js";
import {
  parseColumn,
  type CsvwColumn,
  type CsvwGroup,
  type CsvwTable,
} from "./csvw-metadata.js";
import { headerFaults } from "./match-header.js";
import { layoutOf } from "./csvw-readings.js";
import { compactUrl, expandTemplate } from "./url-template.harness.js";

/** What became of a table group: its JSON, and what was wrong in its cells. */
export interface Converted {
  readonly json: unknown;
  readonly faults: readonly string[];
}

/**
 * Writes tables as the W3C's `csv2json` does, from what the adapter reads of
 * metadata, rows and cells, so that its tests can be run against it.
 *
 * Source: https://www.w3.org/TR/csv2json/
 */
export async function convertGroup(
  group: CsvwGroup,
  readBytes: (url: string) => Promise<Uint8Array>,
  isMinimal: boolean,
): Promise<Converted> {
  const faults: string[] = [];
  const tables: JsonObject[] = [];
  const subjects: unknown[] = [];
  for (const table of group.tables) {
    const bytes = await readBytes(table.url);
    if (table.isSuppressed) continue;
    const rows = rowsOf(table, bytes, faults);
    subjects.push(...rows.flatMap(({ describes }) => describes));
    tables.push({
      ...identified(table.item),
      url: table.url,
      ...notesOf(table.item),
      ...annotationsOf(table.item),
      row: rows,
    });
  }
  const isGroup = group.item["tables"] !== undefined && !isSingle(group);
  const whole = isGroup
    ? {
        ...identified(group.item),
        ...notesOf(group.item),
        ...annotationsOf(group.item),
      }
    : {};
  return { json: isMinimal ? subjects : { ...whole, tables }, faults };
}

function isSingle({ item, tables }: CsvwGroup): boolean {
  return (
    tables.length === 1 &&
    item["notes"] === undefined &&
    !Object.keys(item).some((key) => key.includes(":") || key === "@id")
  );
}

function identified(item: JsonObject): JsonObject {
  return item["@id"] === undefined ? {} : { "@id": item["@id"] };
}

function notesOf(item: JsonObject): JsonObject {
  const notes = item["notes"];
  return notes === undefined ? {} : { notes: plainValue(notes) };
}

function annotationsOf(item: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(item)
      .filter(([key]) => key.includes(":"))
      .map(([key, value]) => [key, plainValue(value)]),
  );
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map(plainValue);
  if (!isObject(value)) return value;
  if (Object.hasOwn(value, "@value")) return value["@value"];
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === "@id") return value["@id"];
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [key, plainValue(own)]),
  );
}

function rowsOf(table: CsvwTable, bytes: Uint8Array, faults: string[]) {
  const layout = layoutOf(table);
  const text = openPublished(bytes, table.url, encodingOf(table));
  const all = firstRows(
    text,
    {
      delimiter: layout.delimiter ?? ",",
      quote: layout.quote ?? null,
      ...(layout.escape ? { escape: layout.escape } : {}),
      ...(layout.comment ? { comment: layout.comment } : {}),
    },
    table.url,
    Infinity,
  );
  const skipped = Number(table.dialect["skipRows"] ?? 0);
  const skipColumns = Number(table.dialect["skipColumns"] ?? 0);
  const count = layout.headerRows?.length ?? 1;
  const header =
    all
      .slice(skipped, skipped + count)
      .at(-1)
      ?.cells.slice(skipColumns) ?? [];
  const body = all
    .slice(skipped + count)
    .filter(
      ({ cells }) =>
        table.dialect["skipBlankRows"] !== true ||
        cells.some((cell) => cell.trim() !== ""),
    );
  if (count > 0) faults.push(...headerFaults(header, table));
  const columns = columnsOf(
    table,
    header.length > 0 ? header : (body[0]?.cells ?? []),
  );
  return body.map(({ cells, line }, index) =>
    rowOf(
      table,
      columns,
      cells.slice(skipColumns),
      { row: index + 1, source: line },
      faults,
    ),
  );
}

function encodingOf({ dialect }: CsvwTable): string {
  const { encoding } = dialect;
  return typeof encoding === "string" ? encoding : "utf-8";
}

function columnsOf(
  table: CsvwTable,
  header: readonly string[],
): readonly CsvwColumn[] {
  if (table.columns.length > 0) return table.columns;
  const around = {
    lang: "und",
    warn: () => undefined,
    fail: (reason: string): never => {
      throw new Error(reason);
    },
  };
  const isNamed = layoutOf(table).headerRows?.length !== 0;
  return header.map((title, index) =>
    parseColumn(
      title.trim() === "" || !isNamed
        ? { name: `_col.${index + 1}` }
        : { titles: title.trim() },
      table.inherited,
      around,
    ),
  );
}

interface Place {
  readonly row: number;
  readonly source: number;
}

function rowOf(
  table: CsvwTable,
  columns: readonly CsvwColumn[],
  texts: readonly string[],
  { row, source }: Place,
  faults: string[],
) {
  const trim = table.dialect["trim"];
  const values = columns.map((column, index) =>
    valueOf(
      column,
      column.isVirtual ? "" : trimmed(texts[index] ?? "", trim),
      faults,
    ),
  );
  const variables: Record<string, string> = {
    _row: String(row),
    _sourceRow: String(source),
  };
  columns.forEach((column, index) => {
    variables[column.name ?? `_col.${index + 1}`] = textOf(values[index]);
  });
  const subjects = new Map<string, Record<string, unknown>>();
  columns.forEach((column, index) => {
    if (column.isSuppressed) return;
    const own = {
      ...variables,
      _column: String(index + 1),
      _name: column.name ?? "",
    };
    const about =
      column.aboutUrl === undefined
        ? ""
        : expandTemplate(column.aboutUrl, own, table.url);
    const value =
      column.valueUrl === undefined
        ? values[index]
        : expandTemplate(column.valueUrl, own, table.url);
    if (
      value === null ||
      value === undefined ||
      (column.valueUrl !== undefined &&
        values[index] === null &&
        !column.isVirtual)
    )
      return;
    const subject = subjects.get(about) ?? (about ? { "@id": about } : {});
    subjects.set(about, subject);
    const property =
      column.propertyUrl === undefined
        ? decodeURIComponent(column.name ?? `_col.${index + 1}`)
        : compactUrl(expandTemplate(column.propertyUrl, own, table.url));
    const key = property === "rdf:type" ? "@type" : property;
    const said =
      key === "@type" && typeof value === "string" ? compactUrl(value) : value;
    const before = subject[key];
    subject[key] = before === undefined ? said : [before, said].flat();
  });
  const titles = table.rowTitles.map((name) => variables[name]).filter(Boolean);
  return {
    url: `${table.url}#row=${source}`,
    rownum: row,
    ...(titles.length > 0
      ? { titles: titles.length === 1 ? titles[0] : titles }
      : {}),
    describes: nest([...subjects.values()]),
  };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function trimmed(text: string, trim: unknown): string {
  if (trim === true || trim === "true" || trim === undefined)
    return text.trim();
  if (trim === "start") return text.trimStart();
  return trim === "end" ? text.trimEnd() : text;
}

function valueOf(column: CsvwColumn, raw: string, faults: string[]): unknown {
  const { datatype, nulls, separator, required, name = "" } = column;
  const keeps = ["string", "json", "xml", "html", "anyAtomicType"].includes(
    datatype.base,
  );
  const text = keeps ? raw : raw.replace(/[\t\r\n]/g, " ");
  const given = text === "" ? column.fallback : text;
  const read = createDatatypeReader(datatype);
  const one = (item: string) => {
    const own = keeps ? item : item.trim().replace(/ +/g, " ");
    const result = read(own);
    if ("value" in result) return result.value;
    faults.push(`${name}: ${result.fault}`);
    return own;
  };
  if (nulls.includes(given)) {
    if (required) faults.push(`${name} has no value.`);
    return null;
  }
  if (separator === undefined) return one(given);
  if (given === "") return [];
  return given
    .split(separator)
    .map((item) => (nulls.includes(item) ? null : one(item)));
}

/** What is named as another's value stands inside it. */
function nest(
  subjects: readonly Record<string, unknown>[],
): readonly unknown[] {
  const byId = new Map(subjects.map((subject) => [subject["@id"], subject]));
  const inside = new Set<unknown>();
  for (const subject of subjects)
    for (const [key, value] of Object.entries(subject)) {
      const other = key.startsWith("@") ? undefined : byId.get(value);
      if (!other || other === subject || typeof value !== "string") continue;
      subject[key] = other;
      inside.add(other);
    }
  return subjects.filter((subject) => !inside.has(subject));
}
