const ZONE = "(Z|[-+](?:0\\d|1[0-4]):?[0-5]\\d)";
const YEAR = "(-?\\d{4,})";
const MONTH = "(0[1-9]|1[0-2])";
const DAY = "(0[1-9]|[12]\\d|3[01])";
const CLOCK = "([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d(?:\\.\\d+)?)";

/** The forms of XML Schema, used where no format is given. */
const XML_FORMS = new Map([
  ["date", `${YEAR}-${MONTH}-${DAY}${ZONE}?`],
  ["dateTime", `${YEAR}-${MONTH}-${DAY}T${CLOCK}${ZONE}?`],
  ["datetime", `${YEAR}-${MONTH}-${DAY}T${CLOCK}${ZONE}?`],
  ["dateTimeStamp", `${YEAR}-${MONTH}-${DAY}T${CLOCK}${ZONE}`],
  ["time", `${CLOCK}${ZONE}?`],
  ["gDay", `---${DAY}${ZONE}?`],
  ["gMonth", `--${MONTH}${ZONE}?`],
  ["gMonthDay", `--${MONTH}-${DAY}${ZONE}?`],
  ["gYear", `${YEAR}${ZONE}?`],
  ["gYearMonth", `${YEAR}-${MONTH}${ZONE}?`],
]);

const DATE_PATTERNS = [
  "yyyy-MM-dd",
  "yyyyMMdd",
  "dd-MM-yyyy",
  "d-M-yyyy",
  "MM-dd-yyyy",
  "M-d-yyyy",
  "dd/MM/yyyy",
  "d/M/yyyy",
  "MM/dd/yyyy",
  "M/d/yyyy",
  "dd.MM.yyyy",
  "d.M.yyyy",
  "MM.dd.yyyy",
  "M.d.yyyy",
];
const TIME_PATTERN = /^(?:HH:mm:ss(?:\.(S+))?|HHmmss|HH:mm|HHmm)$/;
const ZONE_PATTERN = /( ?)(X{1,3}|x{1,3})$/;

/** The parts of a date pattern. */
interface Pattern {
  readonly date: string;
  readonly time: string;
  readonly between: string;
  readonly zone: string;
}

/**
 * Makes what reads dates and times in a format of CSV on the Web, or in the
 * form of XML Schema where none is given, as XML Schema writes them.
 *
 * Source: https://www.w3.org/TR/tabular-data-model/#formats-for-dates-and-times
 *
 * @returns for a text: the date as XML Schema writes it, or `undefined`
 */
export function createDateParser(
  base: string,
  format: string | undefined,
): (text: string) => string | undefined {
  const pattern = format === undefined ? undefined : splitPattern(format);
  if (format === undefined || !pattern) {
    const form = new RegExp(`^${XML_FORMS.get(base) ?? ".*"}$`);
    return (text) => (form.test(text) && isRealDay(text) ? text : undefined);
  }
  const expression = expressionOf(pattern);
  return (text) => {
    const groups = expression.exec(text)?.groups;
    const value = groups && canonical(groups);
    return value !== undefined && isRealDay(value) ? value : undefined;
  };
}

/** Whether a text is a date or time format that is understood here. */
export function isDatePattern(format: string): boolean {
  return splitPattern(format) !== undefined;
}

function splitPattern(format: string): Pattern | undefined {
  const [zone = ""] = ZONE_PATTERN.exec(format) ?? [];
  const rest = format.slice(0, format.length - zone.length);
  const between = rest.includes("T") ? "T" : rest.includes(" ") ? " " : "";
  const [first = "", second = ""] = between ? rest.split(between) : [rest];
  const isTime = TIME_PATTERN.test(first);
  const date = isTime ? "" : first;
  const time = isTime ? first : second;
  if (date !== "" && !DATE_PATTERNS.includes(date)) return undefined;
  if (time !== "" && !TIME_PATTERN.test(time)) return undefined;
  return date === "" && time === ""
    ? undefined
    : { date, time, between: isTime ? "" : between, zone };
}

function expressionOf({ date, time, between, zone }: Pattern): RegExp {
  const zoneForm = zone
    .replace(/X+/, "(?<zone>Z|[-+]\\d{2}(?::?\\d{2})?)")
    .replace(/x+/, "(?<zone>[-+]\\d{2}(?::?\\d{2})?)");
  const day = date
    .replaceAll(".", "\\.")
    .replace("yyyy", "(?<y>-?\\d{4})")
    .replace(/MM?/, (part) =>
      part === "MM" ? "(?<m>\\d{2})" : "(?<m>\\d{1,2})",
    )
    .replace(/(?<!\\)dd?(?!\{)/, (part) =>
      part === "dd" ? "(?<d>\\d{2})" : "(?<d>\\d{1,2})",
    );
  const clock = time
    .replace("HH", "(?<h>[01]\\d|2[0-3])")
    .replace("mm", "(?<i>[0-5]\\d)")
    .replace(/ss(?:\.(S+))?/, (_, digits: string | undefined) =>
      digits
        ? `(?<s>[0-5]\\d)(?:\\.(?<f>\\d{1,${digits.length}}))?`
        : "(?<s>[0-5]\\d)",
    );
  return new RegExp(`^${day}${time ? between : ""}${clock}${zoneForm}$`);
}

function canonical(
  parts: Readonly<Record<string, string | undefined>>,
): string {
  const { y, m = "", d = "", h, i = "", s = "00", f, zone = "" } = parts;
  const date = y ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : "";
  const time = h ? `${h}:${i}:${s}${f ? `.${f}` : ""}` : "";
  const offset =
    zone === "" || zone === "Z"
      ? zone
      : `${zone.slice(0, 3)}:${zone.slice(3).replace(":", "") || "00"}`;
  return `${date}${date && time ? "T" : ""}${time}${offset}`;
}

function isRealDay(value: string): boolean {
  const [, year, month, day] = /^(-?\d{4,})-(\d{2})-(\d{2})/.exec(value) ?? [];
  if (day === undefined) return true;
  const time = new Date(Date.UTC(2000, Number(month) - 1, 1));
  time.setUTCFullYear(Number(year), Number(month), 0);
  return (
    Number(day) >= 1 &&
    Number(month) <= 12 &&
    Number(month) >= 1 &&
    Number(day) <= time.getUTCDate()
  );
}
