import {
  MARKERS,
  type AbsenceReason,
  type Field,
} from "@commons-widgets/table";
import { textAt } from "../../json.js";
import type { LayoutPromise } from "../../published/published-layout.js";
import type { FieldReading } from "../data-package/field-metadata.js";
import {
  createDatatypeReader,
  isNumeric,
  type DatatypeResult,
} from "./csvw-datatype.js";
import type { CsvwColumn, CsvwTable } from "./csvw-metadata.js";

/** How the columns of a table are read that its metadata list, in their order. */
export function readingsOf({ columns }: CsvwTable): readonly FieldReading[] {
  const inFile = columns.filter(({ isVirtual }) => !isVirtual);
  const roles = inFile.map(roleOf);
  const measure = inFile.find((_, index) => roles[index] === "measure")?.name;
  return inFile.map((column, index) =>
    readingOf(column, roles[index], measure, index),
  );
}

function readingOf(
  column: CsvwColumn,
  role: Field["role"],
  measure: string | undefined,
  index: number,
): FieldReading {
  const { datatype, titles, item } = column;
  const name = column.name ?? `column ${index + 1}`;
  const description = textAt(item, "dc:description");
  const isPeriod = role === "period";
  const hasFormat = datatype.format !== undefined || hasLimits(column);
  return {
    field: {
      name: decodeURIComponent(name),
      title: titles.at(-1) ?? name,
      type: isPeriod ? "period" : typeOf(column),
      ...(role ? { role } : {}),
      ...(isAbout(role) && measure ? { of: measure } : {}),
      ...(description ? { description } : {}),
    },
    missing: missingOf(column),
    categories: role === "status" ? STATUSES : new Map(),
    // Without a format a period is read as publishers write it.
    ...(hasFormat || (datatype.base === "boolean" && !isPeriod)
      ? { format: finite(createDatatypeReader(datatype), datatype) }
      : {}),
  };
}

/** A column of numbers holds no `NaN` and no `INF`, though the standard does. */
function finite(
  read: (text: string) => DatatypeResult,
  datatype: CsvwColumn["datatype"],
): (text: string) => DatatypeResult {
  if (!isNumeric(datatype)) return read;
  return (text) => {
    const result = read(text);
    return "value" in result && typeof result.value === "string"
      ? { fault: "It is no finite number." }
      : result;
  };
}

function missingOf({ nulls }: CsvwColumn): ReadonlyMap<string, AbsenceReason> {
  return new Map([
    ["", "missing"] as const,
    ...nulls.map((text) => [text, "missing"] as const),
  ]);
}

/** What the letters of a status column mean (GSS and SDMX). */
const STATUSES: ReadonlyMap<string, string> = new Map([
  ...MARKERS.map(({ text, reason }) => [text, reason] as const),
  ["u", "low-reliability"],
  ["[u]", "low-reliability"],
  ["p", "provisional"],
  ["e", "estimated"],
  ["r", "revised"],
]);

function typeOf({ datatype, separator }: CsvwColumn): Field["type"] {
  if (separator) return "string";
  if (isNumeric(datatype)) return "number";
  return datatype.base === "boolean" ? "boolean" : "string";
}

/** Whether a number has to be more than any number. */
function hasLimits({ datatype, separator }: CsvwColumn): boolean {
  const isNarrow = !["number", "decimal", "double", "float"].includes(
    datatype.base,
  );
  const limits = Object.keys(datatype.limits).filter(
    (key) => key !== "base" && key !== "format",
  );
  return !separator && (limits.length > 0 || (isNumeric(datatype) && isNarrow));
}

const SDMX = /sdmx\/2009\/(?:dimension|measure|attribute)#(\w+)$/;
const CONCEPTS = new Map<string, Field["role"]>([
  ["refArea", "area"],
  ["refPeriod", "period"],
  ["timePeriod", "period"],
  ["obsValue", "measure"],
  ["obsStatus", "status"],
]);

/**
 * What a column is for: the SDMX concept that its property is, or the `role`
 * and `type` that the ONS writes beside the standard's properties.
 */
function roleOf({
  name = "",
  propertyUrl = "",
  item,
}: CsvwColumn): Field["role"] {
  const concept = CONCEPTS.get(SDMX.exec(propertyUrl)?.[1] ?? "");
  if (concept) return concept;
  const said = textAt(item, "role") ?? textAt(item, "type");
  if (said === "geo") return "area";
  if (said === "time") return "period";
  if (said === "status") return "status";
  if (said !== "measure") return undefined;
  if (/^(?:lci|lcl|lower)/i.test(name)) return "lower";
  return /^(?:uci|ucl|upper)/i.test(name) ? "upper" : "measure";
}

function isAbout(role: Field["role"]): boolean {
  return role === "lower" || role === "upper" || role === "status";
}

/** What a table's dialect promises of its layout. */
export function layoutOf({ dialect }: CsvwTable): LayoutPromise {
  const { delimiter, quoteChar, commentPrefix, doubleQuote, header } = dialect;
  const skipped = Number(dialect["skipRows"] ?? 0);
  const count = Number(dialect["headerRowCount"] ?? (header === false ? 0 : 1));
  return {
    delimiter: typeof delimiter === "string" ? delimiter : ",",
    quote:
      typeof quoteChar === "string" || quoteChar === null ? quoteChar : '"',
    comment: typeof commentPrefix === "string" ? commentPrefix : undefined,
    headerRows: Array.from({ length: count }, (_, row) => skipped + row),
    ...(doubleQuote === false ? { escape: "\\" } : {}),
  };
}
