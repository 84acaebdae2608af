import { isObject, memberAt, textAt, type JsonObject } from "../../json.js";
import { createDateParser } from "./date-pattern.js";
import { parsePatternNumber, type NumberPattern } from "./number-pattern.js";

/** A cell's value as CSV on the Web gives it, or a sentence saying what is wrong. */
export type DatatypeResult =
  { readonly value: string | number | boolean } | { readonly fault: string };

/** How the texts of a datatype are read. */
export interface Datatype {
  /** Its built-in type, such as `integer`. */
  readonly base: string;
  /** The format as given, of whatever kind the type asks for. */
  readonly format?: string | NumberPattern;
  readonly limits: JsonObject;
}

const INTEGERS = new Map<string, readonly [number, number]>([
  ["integer", [-Infinity, Infinity]],
  ["long", [-(2 ** 63), 2 ** 63]],
  ["int", [-2147483648, 2147483647]],
  ["short", [-32768, 32767]],
  ["byte", [-128, 127]],
  ["nonNegativeInteger", [0, Infinity]],
  ["positiveInteger", [1, Infinity]],
  ["nonPositiveInteger", [-Infinity, 0]],
  ["negativeInteger", [-Infinity, -1]],
  ["unsignedLong", [0, 2 ** 64]],
  ["unsignedInt", [0, 4294967295]],
  ["unsignedShort", [0, 65535]],
  ["unsignedByte", [0, 255]],
]);
const NUMBERS = ["decimal", "double", "float", "number"];
const DATES = [
  "date",
  "datetime",
  "dateTime",
  "dateTimeStamp",
  "time",
  "gDay",
  "gMonth",
  "gMonthDay",
  "gYear",
  "gYearMonth",
];
const TEXTS = [
  "string",
  "normalizedString",
  "token",
  "language",
  "Name",
  "NMTOKEN",
  "any",
  "anyAtomicType",
  "anyURI",
  "html",
  "json",
  "xml",
  "QName",
  "binary",
  "base64Binary",
  "hexBinary",
  "duration",
  "dayTimeDuration",
  "yearMonthDuration",
];

/** Whether a name is that of a built-in datatype of CSV on the Web. */
export function isBuiltIn(name: string): boolean {
  return (
    INTEGERS.has(name) ||
    [...NUMBERS, ...DATES, ...TEXTS, "boolean"].includes(name)
  );
}

/** Whether values of the type are numbers. */
export function isNumeric({ base }: Datatype): boolean {
  return INTEGERS.has(base) || NUMBERS.includes(base);
}

/** Whether values of the type are dates or times. */
export function isDate({ base }: Datatype): boolean {
  return DATES.includes(base);
}

/** Reads a datatype description: a name, or an object with a `base`. */
export function parseDatatype(given: unknown): Datatype {
  if (typeof given === "string") return { base: given, limits: {} };
  if (!isObject(given)) return { base: "string", limits: {} };
  const format = memberAt(given, "format");
  return {
    base: textAt(given, "base") ?? "string",
    limits: given,
    ...(typeof format === "string" ? { format } : {}),
    ...(isObject(format)
      ? {
          format: {
            pattern: textAt(format, "pattern"),
            decimalChar: textAt(format, "decimalChar"),
            groupChar: textAt(format, "groupChar"),
          },
        }
      : {}),
  };
}

/**
 * Makes what reads the texts of a datatype: its lexical form, its `format`, and
 * its limits of length and size.
 *
 * Source: https://www.w3.org/TR/tabular-data-model/#parsing-cells
 */
export function createDatatypeReader(
  datatype: Datatype,
): (text: string) => DatatypeResult {
  const read = readerOf(datatype);
  return (text) => {
    const result = read(text);
    if ("fault" in result) return result;
    const fault =
      lengthFault(text, datatype.limits) ?? sizeFault(result.value, datatype);
    return fault ? { fault } : result;
  };
}

function readerOf(datatype: Datatype): (text: string) => DatatypeResult {
  const { base, format } = datatype;
  if (isNumeric(datatype)) return (text) => readNumber(text, datatype);
  if (base === "boolean") return (text) => readBoolean(text, format);
  if (isDate(datatype)) return dateReader(datatype);
  const pattern =
    typeof format === "string" ? regularExpression(format) : undefined;
  const lexical = LEXICAL.get(base);
  return (text) => {
    if (pattern && !pattern.test(text))
      return { fault: `It has not the form ${pattern.source}.` };
    if (!pattern && lexical && !lexical.test(text))
      return { fault: `It is not a ${base}.` };
    return { value: text };
  };
}

function dateReader({
  base,
  format,
}: Datatype): (text: string) => DatatypeResult {
  const said = typeof format === "string" ? format : undefined;
  const parse = createDateParser(base, said);
  return (text) => {
    const value = parse(text);
    if (value !== undefined) return { value };
    return {
      fault: `It is not a ${base}${said ? ` written as ${said}` : ""}.`,
    };
  };
}

const LEXICAL = new Map([
  [
    "duration",
    /^-?P(?!$)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:[\d.]+S)?)?$/,
  ],
  [
    "dayTimeDuration",
    /^-?P(?!$)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:[\d.]+S)?)?$/,
  ],
  ["yearMonthDuration", /^-?P(?!$)(?:\d+Y)?(?:\d+M)?$/],
  ["hexBinary", /^(?:[\da-f]{2})*$/i],
  ["base64Binary", /^[\w+/=\s-]*$/],
  ["binary", /^[\w+/=\s-]*$/],
]);

function regularExpression(format: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${format})$`, "u");
  } catch {
    return undefined;
  }
}

function readNumber(text: string, { base, format }: Datatype): DatatypeResult {
  const pattern = typeof format === "string" ? { pattern: format } : format;
  const value = parsePatternNumber(text, pattern ?? {}, base);
  if (value === undefined) return { fault: `It is not a ${base}.` };
  const range = INTEGERS.get(base);
  if (!Number.isFinite(value)) return { value: text };
  const fits =
    !range ||
    (Number.isInteger(value) && value >= range[0] && value <= range[1]);
  return fits ? { value } : { fault: `It is not a ${base}.` };
}

function readBoolean(text: string, format: Datatype["format"]): DatatypeResult {
  const [yes, no] =
    typeof format === "string" && format.includes("|")
      ? format.split("|")
      : [undefined, undefined];
  if (text === yes || (yes === undefined && ["true", "1"].includes(text)))
    return { value: true };
  if (text === no || (no === undefined && ["false", "0"].includes(text)))
    return { value: false };
  return { fault: "It is neither true nor false." };
}

function lengthFault(text: string, limits: JsonObject): string | undefined {
  const at = (key: string) => {
    const value = memberAt(limits, key);
    return typeof value === "number" ? value : undefined;
  };
  const exact = at("length");
  const { length } = text;
  if (exact !== undefined && length !== exact)
    return `It is not ${exact} characters long.`;
  if (length < (at("minLength") ?? 0)) return "It is too short.";
  return length > (at("maxLength") ?? Infinity) ? "It is too long." : undefined;
}

function sizeFault(
  value: string | number | boolean,
  datatype: Datatype,
): string | undefined {
  const { limits } = datatype;
  const order = (key: string) => {
    const limit = memberAt(limits, key);
    if (limit === undefined || limit === null) return undefined;
    if (typeof value === "number") return value - Number(limit);
    const other = typeof limit === "string" ? limit : JSON.stringify(limit);
    return String(value) < other ? -1 : Number(String(value) !== other);
  };
  const below = order("minimum") ?? order("minInclusive") ?? 0;
  const above = order("maximum") ?? order("maxInclusive") ?? 0;
  if (below < 0 || (order("minExclusive") ?? 1) <= 0) return "It is too small.";
  return above > 0 || (order("maxExclusive") ?? -1) >= 0
    ? "It is too large."
    : undefined;
}
