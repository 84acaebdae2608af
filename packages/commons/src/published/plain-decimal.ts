import type { PartReader } from "./remember.js";

const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/** Ten to the power of each index; up to 22 they are exact in binary. */
const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** Digits of the decimals that are held once each, at most. */
const MOST_SHARED = 1 << 17;

/**
 * Makes a reader of plain decimals of up to 15 digits, such as `-12.5`, which
 * is several times as fast as a pattern.
 *
 * The digits make a whole number below 2^53, and dividing one such by an exact
 * power of ten gives the nearest number there is (Clinger 1990), so the result
 * is the same as `Number(text)`. It is `undefined` for anything else, which may
 * still be a number.
 *
 * Engines keep a fraction in a column that also has absent cells as an object
 * of its own, three times the size of the number. Published fractions have few
 * digits, so the same ones come again and again: each is made once.
 *
 * @param rows about how many numbers there are; more than so many different
 *   ones are not shared
 */
export function createDecimalReader(
  rows: number,
): PartReader<number | undefined> {
  const most = Math.min(rows, MOST_SHARED);
  const shared: (number | null)[][] = [];
  const share = (digits: number, places: number) => {
    const known = (shared[places] ??= new Array<number | null>(most).fill(
      // An array of nothing but numbers would hold them unboxed.
      null,
    ));
    return (known[digits] ??= digits / (POWERS[places] as number));
  };
  return ({ codes }, from, to) => {
    const isNegative = from < to && codes[from] === MINUS;
    const begin = isNegative ? from + 1 : from;
    if (to <= begin || to - begin > 16) return undefined;
    let digits = 0;
    let point = -1;
    for (let at = begin; at < to; at++) {
      const code = codes[at] as number;
      const digit = code - ZERO;
      if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
      else if (code === POINT && point < 0 && at > begin) point = at;
      else return undefined;
    }
    if (point === to - 1 || to - begin - (point < 0 ? 0 : 1) > 15)
      return undefined;
    if (point < 0) return isNegative ? -digits : digits;
    const places = to - 1 - point;
    if (digits < most && !isNegative) return share(digits, places);
    const size = digits / (POWERS[places] as number);
    return isNegative ? -size : size;
  };
}
