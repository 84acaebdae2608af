import type { Period } from "./period.js";
import {
  isNextYear,
  readSplitYear,
  type PeriodReading,
} from "./period-forms.js";
import { parsePublishedPeriod } from "./published-period.js";

/** What the texts of one column mean when they are read together. */
export interface PeriodColumnReading {
  /** Each distinct text: its period, or why it is not certain. */
  readonly periods: ReadonlyMap<string, Period | string>;
  /** What was concluded from the column as a whole, one sentence each. */
  readonly conclusions: readonly string[];
}

const LIKE_MONTH = /^(\d{4})-(\d{2})$/;
const LIKE_DATE = /^(\d{1,2})[/.](\d{1,2})[/.]\d{4}$/;

/**
 * Reads the distinct texts of a column as periods, where one text alone would
 * not be certain and its neighbours decide:
 *
 * - `2011-12` is a year across two where every text ends in the year that
 *   follows and one of them can be no month (`2012-13`); where all could be
 *   either, none is read;
 * - `03/04/2024` is 3 April where another text is a date with a day over 12 in
 *   the first place, and 4 March where one has it in the second.
 */
export function readPeriodColumn(
  texts: Iterable<string>,
  reading: PeriodReading = {},
): PeriodColumnReading {
  const distinct = [...new Set(texts)];
  const conclusions: string[] = [];
  const years = reading.years ? undefined : yearsAcross(distinct);
  const dayFirst = reading.dayFirst ?? orderOfDates(distinct);
  const together: PeriodReading = {
    ...reading,
    ...(years === "split" ? { split: true } : {}),
    ...(dayFirst === undefined ? {} : { dayFirst }),
  };
  if (years === "split")
    conclusions.push(
      "Periods such as 2011-12 are taken as years across two, since others of the column can be no months.",
    );
  if (dayFirst !== undefined && reading.dayFirst === undefined)
    conclusions.push(
      `Dates are taken as ${dayFirst ? "day, month, year" : "month, day, year"}, since some can be nothing else.`,
    );
  const periods = new Map(
    distinct.map((text) => [
      text,
      years === "unsure" && LIKE_MONTH.test(text)
        ? "It may be a month, or a year across two: every period of the column could be either."
        : parsePublishedPeriod(text, together),
    ]),
  );
  if (!reading.years && distinct.some((text) => isAssumed(text, together)))
    conclusions.push(
      "Years such as 2023/24 are taken as financial years, from April to March, since the description does not say otherwise.",
    );
  return { periods, conclusions };
}

function yearsAcross(texts: readonly string[]): "split" | "unsure" | undefined {
  const parts = texts.flatMap((text) => {
    const match = LIKE_MONTH.exec(text.trim());
    return match ? [[match[1] ?? "", match[2] ?? ""] as const] : [];
  });
  const follow = parts.filter(([from, to]) => isNextYear(from, to));
  if (follow.length < 2 || follow.length < parts.length) return undefined;
  return follow.some(([, to]) => Number(to) > 12 || to === "00")
    ? "split"
    : "unsure";
}

function orderOfDates(texts: readonly string[]): boolean | undefined {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const match = LIKE_DATE.exec(text.trim());
    dayFirst ||= Number(match?.[1]) > 12;
    monthFirst ||= Number(match?.[2]) > 12;
  }
  return dayFirst === monthFirst ? undefined : dayFirst;
}

/** Whether a text was read as a financial year only because nothing else was said. */
function isAssumed(text: string, reading: PeriodReading): boolean {
  const year = readSplitYear(text.trim(), reading);
  return year !== undefined && "iso" in year;
}
