import type { Unit } from "@commons-widgets/table";

const BEFORE = new Set(["£", "€", "$", "¥"]);

/**
 * The unit that a portal states in a word: "%" and the signs of currencies are
 * written against the number, everything else stands in headings only.
 */
export function statedUnit(word: string): Unit {
  const before = BEFORE.has(word);
  return {
    label: word,
    symbol: before || word === "%" ? word : "",
    position: before ? "before" : "after",
  };
}

/** The sign of a currency by its ISO 4217 code; the code where it has none. */
export function currencySign(code: string): string {
  if (!/^[A-Z]{3}$/.test(code)) return code;
  const format = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency: code,
    currencyDisplay: "narrowSymbol",
  });
  const sign = format.formatToParts(0).find(({ type }) => type === "currency");
  return sign?.value ?? code;
}
