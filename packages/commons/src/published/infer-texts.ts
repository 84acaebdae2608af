import {
  parseNumber,
  parsePublishedNumber,
  parsePublishedPeriod,
  readMarker,
  splitMarked,
} from "@commons-widgets/table";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import { memberAt, type JsonObject } from "../json.js";
import { cellText } from "../portal/cell-text.js";
import {
  inferReadings,
  type InferredReadings,
  type PortalColumn,
} from "../portal/infer-readings.js";
import { statedUnit } from "../portal/stated-unit.js";

/** A column, and the distinct texts in it. */
export interface ColumnTexts extends PortalColumn {
  readonly texts: ReadonlySet<string>;
}

/**
 * Finds out what columns are for, as {@link inferReadings} does, from numbers,
 * marks and periods as people publish them.
 *
 * A column whose numbers all carry `%` or `£` has that unit, where none is
 * stated. One that is called a text is read as numbers only where a mark among
 * them shows why it is a text.
 *
 * @param columns with all texts that stand in the records, blanks around them
 *   and empty ones left out
 */
export function inferTexts(
  columns: readonly ColumnTexts[],
  records: readonly JsonObject[],
): InferredReadings {
  const plain = columns.map(plainTexts);
  const inferred = inferReadings(
    columns.map(withoutForcedType),
    records.map((record) =>
      Object.fromEntries(
        columns.map(({ name }, index) => {
          const text = cellText(memberAt(record, name)).trim();
          return [name, plain[index]?.get(text) ?? ""];
        }),
      ),
    ),
  );
  return {
    steps: [
      ...inferred.steps,
      ...columns
        .filter((_, at) => inferred.readings[at]?.field.type === "number")
        .flatMap(sayOdd),
    ],
    readings: inferred.readings.map((reading, index) =>
      withUnit(reading, columns[index]),
    ),
  };
}

function withoutForcedType({ texts, ...column }: ColumnTexts): PortalColumn {
  const { type, ...rest } = column;
  const isForced = type === "string" && [...texts].some(readMarker);
  return isForced ? rest : column;
}

/** Each text as the plainest of its kind; what is odd or a mark is left out. */
function plainTexts(column: ColumnTexts): ReadonlyMap<string, string> {
  const odd = oddTexts(column);
  return new Map(
    [...column.texts]
      .filter((text) => !odd.has(text))
      .map((text) => [text, plainText(text)]),
  );
}

/**
 * The texts of a column of numbers that are no numbers, such as "Uncontested":
 * none where they are more than one in twenty of its distinct texts.
 */
function oddTexts({ texts }: ColumnTexts): ReadonlySet<string> {
  const odd = [...texts].filter((text) => {
    const plain = plainText(text);
    return plain !== "" && parseNumber(plain) === undefined;
  });
  return new Set(odd.length * 20 <= texts.size ? odd : []);
}

function sayOdd(column: ColumnTexts): readonly string[] {
  const texts = [...oddTexts(column)];
  if (texts.length === 0) return [];
  const shown = texts.slice(0, 5).map((text) => `"${text}"`);
  return [
    `"${column.name}" is read as numbers, though it also holds ${shown.join(", ")}: those cells are listed as unreadable.`,
  ];
}

function plainText(text: string): string {
  if (readMarker(text)) return "";
  if (!/\d/.test(text)) return text;
  // Digits with a zero before them identify something: they are kept as such.
  if (/^[-+]?0\d/.test(text) && parseNumber(text) !== undefined) return text;
  const number = parsePublishedNumber(splitMarked(text)?.text ?? text);
  if (typeof number === "object") return String(number.value);
  const period = parsePublishedPeriod(text);
  return typeof period === "object" ? isoOf(period.start) : text;
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function withUnit(
  reading: FieldReading,
  column: ColumnTexts | undefined,
): FieldReading {
  const { type, unit } = reading.field;
  if (type !== "number" || unit || !column) return reading;
  const symbols = new Set(
    [...column.texts].flatMap((text) => {
      const number = parsePublishedNumber(text);
      return typeof number === "object" ? [number.symbol] : [];
    }),
  );
  const [symbol] = symbols;
  if (symbols.size !== 1 || symbol === undefined) return reading;
  return { ...reading, field: { ...reading.field, unit: statedUnit(symbol) } };
}
