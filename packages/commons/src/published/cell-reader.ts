import {
  Absence,
  isAbsent,
  parseNumber,
  parsePublishedNumber,
  readMarker,
  splitMarked,
  type Cell,
  type ObservationStatus,
  type Value,
} from "@commons-widgets/table";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";

/** A cell with more to say of it than what it holds. */
export class RemarkedCell {
  /** Why it could not be read; the cell is then absent as `unreadable`. */
  readonly doubt?: string;
  readonly status?: ObservationStatus;
  /** `%`, `£` and the like, where one stood beside the number. */
  readonly symbol?: string;

  constructor(
    readonly cell: Cell<Value>,
    remarks: {
      readonly doubt?: string;
      readonly status?: ObservationStatus;
      readonly symbol?: string;
    },
  ) {
    Object.assign(this, remarks);
  }
}

/** Reads the texts of one column, each as a cell or as one with remarks. */
export type CellReader = (text: string) => Cell<Value> | RemarkedCell;

/**
 * Makes the reader of a column.
 *
 * Periods are left as texts: they are read when the whole column is known.
 */
export function createCellReader(reading: FieldReading): CellReader {
  const readPresent = createPresentReader(reading);
  const absences = new Map(
    [...reading.missing].map(([text, reason]) => [text, new Absence(reason)]),
  );
  return (raw) => {
    const text = raw.trim();
    return absences.get(text) ?? absences.get(raw) ?? readPresent(text);
  };
}

/** A cell that could not be read, and why. */
export function unreadable(text: string, doubt: string): RemarkedCell {
  return new RemarkedCell(new Absence("unreadable", text), { doubt });
}

function createPresentReader(reading: FieldReading): CellReader {
  const { format, field } = reading;
  if (format) return (text) => readFormatted(text, format, field.type);
  switch (reading.field.type) {
    case "number":
      return (text) => readNumber(text, reading);
    case "boolean":
      return (text) => readBoolean(text, reading);
    default:
      return (text) => text;
  }
}

function readFormatted(
  text: string,
  format: NonNullable<FieldReading["format"]>,
  type: FieldReading["field"]["type"],
): Cell<Value> | RemarkedCell {
  const read = format(text);
  if ("value" in read) return read.value;
  if (type !== "number") return unreadable(text, read.fault);
  const marked = splitMarked(text);
  const inner = marked && format(marked.text);
  if (marked && inner && "value" in inner)
    return new RemarkedCell(inner.value, { status: marked.status });
  return readMarker(text) ?? unreadable(text, read.fault);
}

function readNumber(
  text: string,
  reading: FieldReading,
): Cell<Value> | RemarkedCell {
  const { numbers, field } = reading;
  const plain = numbers ? undefined : parseNumber(text);
  if (plain !== undefined) return plain;
  const marker = readMarker(text);
  if (marker) return marker;
  const read = parsePublishedNumber(text, { ...numbers, unit: field.unit });
  if (typeof read === "object")
    return read.symbol === undefined
      ? read.value
      : new RemarkedCell(read.value, { symbol: read.symbol });
  const marked = splitMarked(text);
  // After a sum of money "p" may be pence.
  if (!marked || (/p$/i.test(text) && /[£p]/.test(field.unit?.symbol ?? "")))
    return unreadable(text, read);
  const inner = readNumber(marked.text, reading);
  const { cell, ...remarks } =
    inner instanceof RemarkedCell ? inner : { cell: inner };
  return isAbsent(cell)
    ? unreadable(text, read)
    : new RemarkedCell(cell, { ...remarks, status: marked.status });
}

function readBoolean(
  text: string,
  { booleans }: FieldReading,
): boolean | RemarkedCell {
  const yes = booleans?.yes ?? ["true", "1", "yes"];
  const no = booleans?.no ?? ["false", "0", "no"];
  const folded = booleans ? text : text.toLowerCase();
  if (yes.includes(folded)) return true;
  if (no.includes(folded)) return false;
  return unreadable(text, "It is neither true nor false.");
}
