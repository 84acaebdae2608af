import { parseNumber, type Cell, type Value } from "@commons-widgets/table";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import {
  createCellReader,
  RemarkedCell,
  type CellReader,
} from "./cell-reader.js";
import { CodedText } from "./coded-text.js";
import { ColumnBuilder } from "./column-builder.js";
import { createDecimalReader } from "./plain-decimal.js";
import type { RowReader } from "./published-row.js";
import { rememberTexts, type PartReader } from "./remember.js";

type FilePartReader = PartReader<Cell<Value> | RemarkedCell>;

/**
 * Builds one column of a file, which may have millions of rows: cells seen
 * before are known again where they stand, and plain decimals read there.
 */
export class FileColumn extends ColumnBuilder implements RowReader {
  readonly #readPart: FilePartReader;
  readonly #whole = new CodedText();

  /** @param rows how many are expected: room is made for them at once */
  constructor(reading: FieldReading, rows: number) {
    super(reading, rows);
    this.#readPart = createPartReader(reading, createCellReader(reading), rows);
  }

  override add(text: string, doubt?: string): void {
    if (doubt) super.add(text, doubt);
    else this.addPart(this.#whole.fill(text), 0, text.length);
  }

  addPart(coded: CodedText, from: number, to: number): void {
    const read = this.#readPart(coded, from, to);
    // Most are texts and numbers, which are told from objects at no cost.
    if (typeof read === "object" && read instanceof RemarkedCell)
      this.addRemarked(coded.text.slice(from, to), read);
    else this.addCell(read);
  }
}

function createPartReader(
  reading: FieldReading,
  readText: CellReader,
  rows: number,
): FilePartReader {
  const readOther = rememberTexts(readText);
  const isPlain =
    reading.field.type === "number" &&
    !reading.numbers &&
    !reading.format &&
    !missingLooksPlain(reading.missing);
  if (!isPlain) return readOther;
  const readDecimal = createDecimalReader(rows);
  return (coded, from, to) =>
    readDecimal(coded, from, to) ?? readOther(coded, from, to);
}

/** Whether a number such as -99 stands for a value that is not there. */
function missingLooksPlain(missing: FieldReading["missing"]): boolean {
  return [...missing.keys()].some((text) => parseNumber(text) !== undefined);
}
