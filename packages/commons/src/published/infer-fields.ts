import {
  parseNumber,
  parsePublishedNumber,
  parsePublishedPeriod,
  readMarker,
  splitMarked,
  type Unit,
} from "@commons-widgets/table";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import {
  inferReadings,
  type InferredReadings,
} from "../portal/infer-readings.js";
import { visitData } from "./data-rows.js";
import type { PublishedText } from "./published-encoding.js";
import type { Layout } from "./published-layout.js";

const DISTINCT_TEXTS = 5000;

/** The distinct texts of one column, up to {@link DISTINCT_TEXTS}. */
interface ColumnTexts {
  readonly name: string;
  readonly texts: Set<string>;
}

/**
 * Finds out what the columns of a file are for where nothing says it, as
 * {@link inferReadings} does for a portal, from the first few thousand distinct
 * texts of each column. A later text that does not fit is listed as unreadable.
 *
 * A column whose numbers all carry `%` or `£` has that unit.
 */
export function inferFields(
  text: PublishedText,
  layout: Layout,
  url: string,
): InferredReadings {
  const columns: readonly ColumnTexts[] = layout.names.map((name) => ({
    name,
    texts: new Set(),
  }));
  visitData(text, layout, url, ({ cells }) => {
    columns.forEach(({ texts }, index) => {
      const cell = cells[index]?.trim() ?? "";
      if (cell !== "" && texts.size < DISTINCT_TEXTS) texts.add(cell);
    });
  });
  const odd = columns.map(oddTexts);
  const inferred = inferReadings(columns, recordsOf(columns, odd));
  return {
    steps: [...inferred.steps, ...sayOdd(columns, odd)],
    readings: inferred.readings.map((reading, index) =>
      withUnit(reading, columns[index]),
    ),
  };
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

function sayOdd(
  columns: readonly ColumnTexts[],
  odd: readonly ReadonlySet<string>[],
): readonly string[] {
  return columns.flatMap(({ name }, index) => {
    const texts = [...(odd[index] ?? [])];
    if (texts.length === 0) return [];
    return [
      `"${name}" is read as numbers, though it also holds ${texts
        .slice(0, 5)
        .map((text) => `"${text}"`)
        .join(", ")}: those cells are listed as unreadable.`,
    ];
  });
}

/** Rows of distinct texts, each written as the plainest text of its kind. */
function recordsOf(
  columns: readonly ColumnTexts[],
  odd: readonly ReadonlySet<string>[],
) {
  const plain = columns.map(({ name, texts }, index) => ({
    name,
    texts: [...texts]
      .filter((text) => !odd[index]?.has(text))
      .map(plainText)
      .filter((text) => text !== ""),
  }));
  const length = Math.max(0, ...plain.map(({ texts }) => texts.length));
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(
      plain.map(({ name, texts }) => [name, texts[row] ?? ""]),
    ),
  );
}

function plainText(text: string): string {
  if (readMarker(text)) return "";
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
  if (reading.field.type !== "number" || !column) return reading;
  const symbols = new Set(
    [...column.texts].flatMap((text) => {
      const number = parsePublishedNumber(text);
      return typeof number === "object" ? [number.symbol] : [];
    }),
  );
  const [symbol] = symbols;
  if (symbols.size !== 1 || symbol === undefined) return reading;
  return { ...reading, field: { ...reading.field, unit: unitOf(symbol) } };
}

function unitOf(symbol: string): Unit {
  const position = symbol === "%" ? "after" : "before";
  return { label: symbol, symbol, position };
}
