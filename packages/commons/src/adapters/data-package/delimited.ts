import { UnreadableError } from "../../failures.js";

/** One row of a file as it stands there. */
export interface TextRow {
  readonly cells: readonly string[];
  /** Line on which it begins, counted from 1. */
  readonly line: number;
}

const CELL_OF = {
  ",": /(?:"([^"]*(?:""[^"]*)*)"|((?!")[^,\r\n]*))(,|\r\n|\r|\n|$)/y,
  "\t": /(?:"([^"]*(?:""[^"]*)*)"|((?!")[^\t\r\n]*))(\t|\r\n|\r|\n|$)/y,
};

/**
 * Reads separated text (RFC 4180, any line end) as rows with their lines; rows
 * whose cells are all blank are left out.
 *
 * Our own because the usual parsers neither say on which line a row stands nor
 * notice a quotation mark that is never closed, which swallows the rest of the
 * file.
 *
 * @throws {UnreadableError} where quotation marks do not match
 */
export function readDelimited(
  text: string,
  delimiter: "," | "\t",
  url: string,
): readonly TextRow[] {
  const pattern = CELL_OF[delimiter];
  const rows: TextRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  const finishRow = () => {
    if (cells.some((cell) => cell.trim() !== ""))
      rows.push({ cells, line: begun });
    cells = [];
  };
  for (let index = 0, last = delimiter as string; ;) {
    if (index >= text.length) {
      if (last === delimiter) cells.push("");
      finishRow();
      return rows;
    }
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (!match)
      throw new UnreadableError(
        url,
        `a quotation mark in line ${line} is never closed, or stands inside a cell.`,
      );
    const [{ length }, quoted, plain = "", end = ""] = match;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += countLines(quoted ?? "");
    if (end !== delimiter) {
      finishRow();
      if (end) line += 1;
      begun = line;
    }
    index += length;
    last = end;
  }
}

function countLines(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
