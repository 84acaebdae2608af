import type { Unit } from "./field.js";
import { parseNumber } from "./number.js";

/** How the numbers of a field are written, where its description says so. */
export interface NumberReading {
  /** A symbol of another unit beside a number makes it unreadable. */
  readonly unit?: Unit | undefined;
  /** The character before the decimals; "." where absent. */
  readonly decimalMark?: string | undefined;
  /** The character between thousands; "," where absent. */
  readonly groupMark?: string | undefined;
  /** Words or letters after a number and what they multiply it by: `{"m": 1e6}`. */
  readonly scales?: Readonly<Record<string, number>> | undefined;
  /** Whether words and symbols around a number mean nothing. */
  readonly hasWords?: boolean | undefined;
}

/** A number as it was published, and the symbol that stood beside it. */
export interface PublishedNumber {
  readonly value: number;
  /** `%`, `£`, `€`, `$` or `p`; absent where there was none. */
  readonly symbol?: string;
}

const PARTS =
  /^([-+−]?)\s*([£€$]?)\s*([-+−]?)\s*([\d.,'\s\u00a0\u202f]*\d[\d.,]*(?:[eE][-+]?\d+)?)\s*(.*)$/u;

/**
 * Reads a number with what publishers put beside it: `£1,234`, `12.5%`,
 * `-£3.20`, `1 234`; and `£1.2m` where `scales` says what "m" is.
 *
 * @returns the number as written (`12.5%` is 12.5), or a sentence saying why it
 *   is not certainly one
 */
export function parsePublishedNumber(
  text: string,
  reading: NumberReading = {},
): PublishedNumber | string {
  const [, sign = "", before = "", inner = "", digits = "", after = ""] =
    PARTS.exec(reading.hasWords ? withoutWords(text) : text.trim()) ?? [];
  if (digits === "" || (sign && inner)) return "It is not a number.";
  const plain = parseNumber(
    (sign || inner) + withPoint(digits.trim(), reading),
  );
  if (plain === undefined) return "It is not a number.";
  return withBeside(plain, before, after.trim(), reading);
}

function withoutWords(text: string): string {
  return text.replace(/^[^\d+−.-]+|[^\d]+$/g, "");
}

function withPoint(digits: string, reading: NumberReading): string {
  const { decimalMark = ".", groupMark } = reading;
  // Between thousands a space, of whatever width, means nothing else.
  const spaceless = digits.replace(
    /(?<=^\d{1,3}|[\s\u00a0\u202f]\d{3})[\s\u00a0\u202f](?=\d{3}(?!\d))/gu,
    "",
  );
  if (decimalMark === "." && (groupMark === undefined || groupMark === ","))
    return spaceless;
  if (digits.includes(".") && decimalMark !== "." && groupMark !== ".")
    return "not a number";
  const ungrouped = groupMark ? spaceless.split(groupMark).join("") : spaceless;
  return ungrouped.replace(decimalMark, ".");
}

function withBeside(
  value: number,
  before: string,
  after: string,
  { unit, scales = {} }: NumberReading,
): PublishedNumber | string {
  const isMoneyOf = before === "" || !unit || unit.symbol === before;
  if (!isMoneyOf) return wrongUnit(before, unit);
  const symbol = before ? { symbol: before } : {};
  if (after === "") return { value, ...symbol };
  if (Object.hasOwn(scales, after))
    return { value: roundOff(value * Number(scales[after])), ...symbol };
  const isUnit =
    before === "" &&
    (after === "%" || (unit !== undefined && after === unit.symbol));
  if (!isUnit) return `The description does not say what "${after}" means.`;
  if (unit && unit.symbol !== "" && unit.symbol !== after)
    return wrongUnit(after, unit);
  return { value, symbol: after };
}

/** 1.1 million is 1100000, though binary multiplication adds a little. */
function roundOff(value: number): number {
  return Number(value.toPrecision(15));
}

function wrongUnit(symbol: string, unit: Unit | undefined): string {
  return `It carries ${symbol} where the unit is "${unit?.label ?? ""}".`;
}
