import type { Unit } from "./field.js";

const PLAIN =
  /^[-+−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d+)?$|^[-+−]?\.\d+$/;

/**
 * Reads a number as people publish them: `1,234.5`, `-3`, `−3`, `1e-7`.
 *
 * Commas count only as thousands separators, in their right places.
 *
 * @returns the number, or `undefined` where the text is not certainly one
 */
export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!PLAIN.test(trimmed)) return undefined;
  const value = Number(trimmed.replaceAll(",", "").replace("−", "-"));
  return Number.isFinite(value) ? value : undefined;
}

const formats = new Map<string, Intl.NumberFormat>();

/** How a number is written. */
export interface NumberStyle {
  readonly unit?: Unit | undefined;
  /** Digits after the point, 0 to 20; absent: as many as the value needs, up to 3, or two that are not 0. */
  readonly decimals?: number | undefined;
  /** Writes "+" before a number above zero. */
  readonly signed?: boolean;
  /** Leaves the unit's symbol away, for columns whose heading says it. */
  readonly bare?: boolean;
  /** BCP 47 tag; "en-GB" where absent. */
  readonly locale?: string;
}

/**
 * Writes a number with its unit's symbol, commas at the thousands, a leading
 * zero and a true minus sign, as the ONS style guide asks; a half is rounded
 * away from zero. From 1,000 trillion a number is written in trillions, with up
 * to 3 digits after the point; only what no statistic comes near, 1e27 and more
 * or less than a millionth that would vanish, is in scientific notation.
 *
 * Source: https://service-manual.ons.gov.uk/content/numbers
 */
export function formatNumber(value: number, style: NumberStyle = {}): string {
  // As a text the number is rounded as it is written: 1.005 is 1.01, though the
  // nearest binary number is a little less.
  const digits = numberFormat(value, style).format(
    String(Math.abs(value)) as `${number}`,
  );
  const isZero = !/[1-9]/.test(digits);
  const sign =
    isZero || value === 0 ? "" : value < 0 ? "−" : style.signed ? "+" : "";
  const symbol = style.bare ? "" : (style.unit?.symbol ?? "");
  return style.unit?.position === "before"
    ? `${sign}${symbol}${digits}`
    : `${sign}${digits}${symbol}`;
}

function numberFormat(value: number, style: NumberStyle): Intl.NumberFormat {
  const { decimals, locale = "en-GB" } = style;
  const digits = digitOptions(Math.abs(value), decimals);
  const key = `${locale} ${JSON.stringify(digits)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, digits);
    formats.set(key, format);
  }
  return format;
}

const TRILLIONS: Intl.NumberFormatOptions = {
  notation: "compact",
  compactDisplay: "long",
  maximumFractionDigits: 3,
  useGrouping: true,
};

function digitOptions(
  size: number,
  decimals: number | undefined,
): Intl.NumberFormatOptions {
  const least = decimals === undefined ? 0.0005 : 0.5 / 10 ** decimals;
  const vanishes = size > 0 && size < least;
  if (size >= 1e27 || (vanishes && size < 1e-6))
    return { notation: "scientific", maximumFractionDigits: 2 };
  if (size >= 1e15) return TRILLIONS;
  if (decimals !== undefined)
    return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return vanishes
    ? { maximumSignificantDigits: 2 }
    : { maximumFractionDigits: 3 };
}

const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
];

/**
 * Writes a rank: "first" to "ninth", then "10th", "11th", "22nd".
 *
 * Source: https://service-manual.ons.gov.uk/content/numbers
 *
 * @param rank a whole number from 1
 */
export function formatOrdinal(rank: number): string {
  const word = ORDINALS[rank - 1];
  if (word) return word;
  const teen = rank % 100 >= 11 && rank % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th");
  return `${formatNumber(rank)}${ending}`;
}

/**
 * Rounds as {@link formatNumber} does: half away from zero, of the number as it
 * is written.
 *
 * @param decimals digits after the point, 0 to 20
 */
export function roundTo(value: number, decimals: number): number {
  const [digits = "", power = "0"] = String(Math.abs(value)).split("e");
  const scaled = Math.round(Number(`${digits}e${Number(power) + decimals}`));
  if (!Number.isSafeInteger(scaled)) return value;
  const rounded = Number(`${scaled}e${-decimals}`);
  return value < 0 && rounded > 0 ? -rounded : rounded;
}
