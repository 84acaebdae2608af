import { parsePeriod } from "./period.js";

/** Which twelve months a year such as `2023/24` is. */
export const YEAR_KINDS = ["financial", "academic"] as const;

/** One of {@link YEAR_KINDS}: from April, or from September. */
export type YearKind = (typeof YEAR_KINDS)[number];

/** What the description of a column says of its periods. */
export interface PeriodReading {
  /** Absent: `2023/24` is a financial year, and `2023-2024` is not certain. */
  readonly years?: YearKind | undefined;
  /** Whether `2011-12` is a year across two, not December 2011. */
  readonly split?: boolean;
  /** Whether `03/04/2024` is 3 April; absent: not certain. */
  readonly dayFirst?: boolean;
}

/** What a form makes of a text: an ISO 8601 interval, or why it is not certain. */
export type FormResult =
  | { readonly iso: string; readonly label?: string }
  | { readonly doubt: string };

type Form = readonly [
  pattern: RegExp,
  read: (
    parts: readonly string[],
    reading: PeriodReading,
  ) => FormResult | undefined,
];

const MONTH =
  "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const TO = "\\s*(?:-|–|—|to|until)\\s*";

/** The forms besides ISO 8601's own, in the order they are tried. */
export const PERIOD_FORMS: readonly Form[] = [
  [
    /^(\d{4})\s?[-/ ]?\s?q([1-4])$/,
    ([year, q], said) => part(year, q, 3, said),
  ],
  [
    /^q(?:uarter\s?)?([1-4])[\s/-]*(\d{4})$/,
    ([q, year], said) => part(year, q, 3, said),
  ],
  [/^q([1-4])\s+(\d{4})[/-](\d{2}|\d{4})$/, financialQuarter],
  [/^(\d{4})[/-](\d{2}|\d{4})\s+q([1-4])$/, yearThenQuarter],
  [
    /^(\d{4})[ -]?[hs]([12])$/,
    ([year, half], said) => part(year, half, 6, said),
  ],
  [/^h([12])\s?(\d{4})$/, ([half, year], said) => part(year, half, 6, said)],
  [/^(\d{4})-?t([1-3])$/, ([year, third], said) => part(year, third, 4, said)],
  [/^(\d{4})-?m(0[1-9]|1[0-2])$/, ([year, month]) => part(year, month, 1)],
  [/^(\d{4})-a1$/, ([year]) => ({ iso: year ?? "" })],
  [/^(\d{4})[ -]?w(\d{2})$/, ([year, week]) => isoWeek(year, week)],
  [/^mid[- ](\d{4})$/, midYear],
  [
    /^(?:financial year|fy|tax year)\s*(\d{4})\s*[-/–]\s*(\d{2}|\d{4})$/,
    ([from, to]) => splitYear(from, to, "financial"),
  ],
  [
    /^(?:academic year|ay|school year)\s*(\d{4})\s*[-/–]\s*(\d{2}|\d{4})$/,
    ([from, to]) => splitYear(from, to, "academic"),
  ],
  [
    /^(?:fye|financial year ending)\s*(\d{4})$/,
    ([year]) => ending(year, "mar"),
  ],
  [
    new RegExp(
      `^(?:fye|ye|(?:financial )?year (?:ending|ended|to)|12 months (?:ending|to))(?: in)? ${MONTH}\\s*(\\d{4})$`,
    ),
    ([month, year]) => ending(year, month),
  ],
  [new RegExp(`^${MONTH}[\\s-]*(\\d{4})$`), ([m, year]) => monthOf(year, m)],
  [new RegExp(`^(\\d{4})[\\s-]*${MONTH}$`), ([year, m]) => monthOf(year, m)],
  [new RegExp(`^${MONTH}${TO}${MONTH}\\s*(\\d{4})$`), monthsOfAYear],
  [new RegExp(`^${MONTH}[\\s-]*['’]?(\\d{2})$`), twoDigits],
  [new RegExp(`^(\\d{1,2})[\\s-]*${MONTH}[\\s-]*(\\d{4})$`), dayOf],
  [/^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/, numericDay],
];

/**
 * Reads `2023/24`, `2023-24`, `2023/2024` and, where the description says what
 * years they are, `2023-2024`.
 */
export function readSplitYear(
  text: string,
  { years, split }: PeriodReading,
): FormResult | undefined {
  const [, from = "", mark = "", to = ""] =
    /^(\d{4})\s?([-/–])\s?(\d{2}|\d{4})$/.exec(text) ?? [];
  if (from === "" || !isNextYear(from, to)) return undefined;
  const couldBeMonth = mark === "-" && to.length === 2 && Number(to) <= 12;
  if (couldBeMonth && !years && !split) return undefined;
  if (to.length === 4 && mark !== "/" && !years)
    return {
      doubt:
        "It may be two calendar years, or one year that begins in the first: the description does not say.",
    };
  return splitYear(from, to, years ?? "financial", text);
}

/** Whether the second year, of two digits or four, follows the first. */
export function isNextYear(from: string, to: string): boolean {
  const next = String(Number(from) + 1);
  return to === next || to === next.slice(-2);
}

function splitYear(
  from = "",
  to = "",
  kind: YearKind = "financial",
  label = `${from}/${to.slice(-2)}`,
): FormResult | undefined {
  if (!isNextYear(from, to)) return undefined;
  return { iso: `${from}-${kind === "academic" ? "09" : "04"}-01/P1Y`, label };
}

function part(
  year = "",
  number = "1",
  months = 1,
  { years }: PeriodReading = {},
): FormResult {
  if (years && months > 1)
    return {
      doubt: `It may be counted from January, or from the ${years} year's start.`,
    };
  const month = (Number(number) - 1) * months + 1;
  return { iso: `${year}-${twoPlaces(month)}-01/P${months}M` };
}

function financialQuarter([
  number = "",
  from = "",
  to = "",
]: readonly string[]): FormResult | undefined {
  if (!isNextYear(from, to)) return undefined;
  const month = (3 + (Number(number) - 1) * 3) % 12;
  const year = number === "4" ? Number(from) + 1 : from;
  return { iso: `${year}-${twoPlaces(month + 1)}-01/P3M` };
}

function yearThenQuarter([from = "", to = "", q = ""]: readonly string[]) {
  return financialQuarter([q, from, to]);
}

/** Source: ISO 8601-1, 5.2.3: week 1 is the one with the year's first Thursday. */
function isoWeek(year = "", week = ""): FormResult | undefined {
  const fourth = new Date(Date.UTC(Number(year), 0, 4));
  const weekday = (fourth.getUTCDay() + 6) % 7;
  const monday = new Date(
    fourth.getTime() + ((Number(week) - 1) * 7 - weekday) * 86_400_000,
  );
  const thursday = new Date(monday.getTime() + 3 * 86_400_000);
  if (Number(week) < 1 || thursday.getUTCFullYear() !== Number(year))
    return undefined;
  return { iso: `${monday.toISOString().slice(0, 10)}/P7D` };
}

/** The ONS's estimates of a population are of 30 June, and named by mid-year. */
function midYear([year = ""]: readonly string[]): FormResult {
  return { iso: `${year}-06-30`, label: `mid-${year}` };
}

function ending(year = "", month = ""): FormResult {
  const last = monthNumber(month);
  const first = last === 12 ? 1 : last + 1;
  const from = last === 12 ? Number(year) : Number(year) - 1;
  return { iso: `${from}-${twoPlaces(first)}-01/P1Y` };
}

function monthOf(year = "", month = ""): FormResult {
  return { iso: `${year}-${twoPlaces(monthNumber(month))}` };
}

function monthsOfAYear([from = "", to = "", year = ""]: readonly string[]):
  FormResult | undefined {
  const months = monthNumber(to) - monthNumber(from) + 1;
  if (months < 1) return undefined;
  return { iso: `${year}-${twoPlaces(monthNumber(from))}-01/P${months}M` };
}

function twoDigits([month = "", digits = ""]: readonly string[]): FormResult {
  return {
    doubt: `It may be a month of a year ending in ${digits}, or day ${digits} of ${month} in no year.`,
  };
}

function dayOf([day = "", month = "", year = ""]: readonly string[]) {
  return isoDay(year, monthNumber(month), Number(day));
}

function numericDay(
  [first = "", second = "", year = ""]: readonly string[],
  { dayFirst }: PeriodReading,
): FormResult | undefined {
  const [a, b] = [Number(first), Number(second)];
  if (dayFirst === true || a > 12 || a === b) return isoDay(year, b, a);
  if (dayFirst === false || b > 12) return isoDay(year, a, b);
  return { doubt: "It may be day and month, or month and day." };
}

function isoDay(year: string, month: number, day: number) {
  const iso = `${year}-${twoPlaces(month)}-${twoPlaces(day)}`;
  return parsePeriod(iso) ? { iso } : undefined;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

function twoPlaces(number: number): string {
  return String(number).padStart(2, "0");
}
