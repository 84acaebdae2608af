import { isObject, memberAt, textAt, type JsonObject } from "../../json.js";
import {
  isBuiltIn,
  isDate,
  isNumeric,
  parseDatatype,
} from "./csvw-datatype.js";

const LENGTHS = ["length", "minLength", "maxLength"];
const LIMITS = [
  "minimum",
  "maximum",
  "minInclusive",
  "maxInclusive",
  "minExclusive",
  "maxExclusive",
];
const NO_LENGTH = /^(?:boolean|.*[dD]uration|anyURI|QName)$/;

/**
 * What makes a datatype's limits contradict its base or one another.
 *
 * Source: https://www.w3.org/TR/tabular-data-model/#h-value-constraints
 *
 * @returns `undefined` where nothing does
 */
export function facetFault(given: unknown): string | undefined {
  if (!isObject(given)) return undefined;
  return idFault(given) ?? lengthFault(given) ?? limitFault(given);
}

function idFault(given: JsonObject): string | undefined {
  const id = textAt(given, "@id") ?? "";
  if (id.startsWith("_:")) return "a datatype's @id begins with _:.";
  const [, name = ""] = /^http:\/\/www\.w3\.org\/.*#(\w+)$/.exec(id) ?? [];
  return isBuiltIn(name)
    ? "a datatype's @id is that of a built-in one."
    : undefined;
}

function lengthFault(given: JsonObject): string | undefined {
  const [exact, least, most] = LENGTHS.map((key) => {
    const value = memberAt(given, key);
    return typeof value === "number" ? value : undefined;
  });
  if (exact === undefined && least === undefined && most === undefined)
    return undefined;
  const datatype = parseDatatype(given);
  if (isNumeric(datatype) || isDate(datatype) || NO_LENGTH.test(datatype.base))
    return `a ${datatype.base} has no length.`;
  const low = Math.max(exact ?? 0, least ?? 0);
  const high = Math.min(exact ?? Infinity, most ?? Infinity);
  const clashes = low > high || (exact !== undefined && (least ?? 0) > exact);
  return clashes
    ? "the lengths of a datatype contradict one another."
    : undefined;
}

function limitFault(given: JsonObject): string | undefined {
  if (!LIMITS.some((key) => Object.hasOwn(given, key))) return undefined;
  const datatype = parseDatatype(given);
  const isOrdered =
    isNumeric(datatype) ||
    isDate(datatype) ||
    /[dD]uration$/.test(datatype.base);
  if (!isOrdered) return `a ${datatype.base} has no smallest or largest.`;
  const at = (key: string) => memberAt(given, key);
  const low = at("minInclusive") ?? at("minimum");
  const high = at("maxInclusive") ?? at("maximum");
  const above = at("minExclusive");
  const below = at("maxExclusive");
  const both = [
    low !== undefined && above !== undefined,
    high !== undefined && below !== undefined,
  ];
  const crossed =
    order(low, high) > 0 ||
    order(low, below) >= 0 ||
    order(above, below) > 0 ||
    order(above, high) >= 0;
  return both.includes(true) || crossed
    ? "the limits of a datatype contradict one another."
    : undefined;
}

/** Below zero where the first is smaller, or where one is not there. */
function order(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return -1;
  const [x, y] = [Number(a), Number(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  return first < second ? -1 : Number(first !== second);
}
