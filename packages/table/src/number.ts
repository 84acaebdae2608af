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
  /** Digits after the point, 0 to 20; absent: as many as the value needs, up to 3. */
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
 * zero and a true minus sign, as the ONS style guide asks. A number too large
 * or small to read in full is written in scientific notation.
 *
 * Source: https://service-manual.ons.gov.uk/content/numbers
 */
export function formatNumber(value: number, style: NumberStyle = {}): string {
  const digits = numberFormat(value, style).format(Math.abs(value));
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
  const size = Math.abs(value);
  const vanishes =
    size > 0 && size < (decimals === undefined ? 0.0005 : 0.5 / 10 ** decimals);
  const scientific = size >= 1e15 || (vanishes && size < 1e-6);
  const key = `${locale} ${scientific ? "e" : String(decimals)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(
      locale,
      scientific
        ? { notation: "scientific", maximumFractionDigits: 2 }
        : {
            minimumFractionDigits: decimals ?? 0,
            maximumFractionDigits: decimals ?? 3,
          },
    );
    formats.set(key, format);
  }
  return format;
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

/** Rounds as the reader sees it: half away from zero at `decimals` digits. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const rounded = Math.round(Math.abs(value) * scale * (1 + 1e-12)) / scale;
  return value < 0 ? -rounded : rounded;
}
