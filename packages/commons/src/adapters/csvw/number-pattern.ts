/** How a number is written, as CSV on the Web describes it. */
export interface NumberPattern {
  /** A pattern such as `#,##0.00` or `0%` (Unicode TR 35). */
  readonly pattern?: string | undefined;
  readonly decimalChar?: string | undefined;
  readonly groupChar?: string | undefined;
}

/**
 * Reads a number in a format of CSV on the Web; `%` and `‰` divide.
 *
 * Source: https://www.w3.org/TR/tabular-data-model/#formats-for-numeric-types
 *
 * @returns `undefined` where the text is not so written
 */
export function parsePatternNumber(
  text: string,
  format: NumberPattern,
  base: string,
): number | undefined {
  const isBinary = ["double", "float", "number"].includes(base);
  if (isBinary && text === "NaN") return NaN;
  if (isBinary && /^-?INF$/.test(text))
    return text === "INF" ? Infinity : -Infinity;
  const { decimalChar = ".", groupChar = format.pattern ? "," : undefined } =
    format;
  if (format.pattern && !fits(text, format.pattern, decimalChar, groupChar))
    return undefined;
  const doubled = groupChar ? groupChar + groupChar : undefined;
  if (doubled && text.includes(doubled)) return undefined;
  const plain = (groupChar ? text.split(groupChar).join("") : text).replace(
    decimalChar,
    ".",
  );
  const parts =
    /^([%‰]?)([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)([%‰]?)$/.exec(plain);
  const [, before = "", digits, after = ""] = parts ?? [];
  const sign = before || after;
  if (digits === undefined || (!isBinary && /e/i.test(digits)))
    return undefined;
  const scale = sign === "%" ? 100 : sign === "‰" ? 1000 : 1;
  return Number(digits) / scale;
}

/** Whether a text is written as the pattern says. */
function fits(
  text: string,
  pattern: string,
  decimalChar: string,
  groupChar = ",",
): boolean {
  const expression = expressionOf(pattern, decimalChar, groupChar);
  return expression === undefined || expression.test(text);
}

const PATTERN =
  /^([%‰]?)([-+]?)([#0,]*)(?:\.([#0,]*))?(?:E([-+]?)([#0]+))?([%‰]?)$/;

/** Whether a text is a pattern that is understood here. */
export function isNumberPattern(pattern: string): boolean {
  const [, , , whole = "", fraction = ""] = PATTERN.exec(pattern) ?? [];
  return (
    PATTERN.test(pattern) &&
    !/0[^0]*#/.test(whole.replaceAll(",", "")) &&
    !/#[^#]*0/.test(fraction.replaceAll(",", ""))
  );
}

function expressionOf(
  pattern: string,
  decimalChar: string,
  groupChar: string,
): RegExp | undefined {
  const parts = PATTERN.exec(pattern);
  if (!parts) return undefined;
  const [
    ,
    prefix = "",
    sign = "",
    whole = "",
    fraction,
    power = "",
    exponent,
    percent = "",
  ] = parts;
  const sizes = whole.split(",").map(({ length }) => length);
  const least = whole.replace(/[^0]/g, "").length;
  const digits =
    exponent === undefined
      ? groupedDigits(sizes, least, escape(groupChar))
      : `\\d{${least},${whole.length}}`;
  const after =
    fraction === undefined
      ? ""
      : fractionDigits(fraction, decimalChar, groupChar);
  const scientific =
    exponent === undefined
      ? ""
      : `[eE]${power === "+" ? "[-+]" : "-?"}\\d{${exponent.replace(/[^0]/g, "").length || 1},}`;
  const leading = sign === "+" ? "[-+]" : sign === "-" ? "-" : "[-+]?";
  return new RegExp(
    `^${prefix}${leading}${digits}${after}${scientific}${percent}$`,
  );
}

/** Digits in groups of the sizes that the pattern shows, the last two repeating. */
function groupedDigits(
  sizes: readonly number[],
  least: number,
  group: string,
): string {
  const atLeast = `(?=(?:${group}?\\d){${least},}(?!\\d))`;
  if (sizes.length === 1) return `(?=\\d{${least},})\\d*`;
  const last = sizes.at(-1) ?? 3;
  const inner = sizes.length > 2 ? (sizes.at(-2) ?? last) : last;
  return `${atLeast}(?:\\d{1,${inner}}(?:${group}\\d{${inner}})*${group}\\d{${last}}|\\d{1,${last}})`;
}

function fractionDigits(
  fraction: string,
  decimalChar: string,
  groupChar: string,
): string {
  const least = fraction.replace(/[^0]/g, "").length;
  const most = fraction.replaceAll(",", "").length;
  const [size] = fraction.split(",").map(({ length }) => length);
  const group = escape(groupChar);
  const body =
    fraction.includes(",") && size
      ? `(?=(?:\\d${group}?){${least},${most}}(?!\\d))(?:\\d{${size}}${group})*\\d{1,${size}}`
      : `\\d{${Math.max(least, 1)},${most}}`;
  const dot = escape(decimalChar);
  return least === 0 ? `(?:${dot}${body})?` : `${dot}${body}`;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
