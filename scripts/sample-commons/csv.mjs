/** A row of a table: text by column name, empty where there is none. */
/** @typedef {Record<string, string>} Row */

/**
 * Reads comma-separated text whose first line names the columns.
 *
 * Understands quoted cells (RFC 4180) with commas and doubled quotes; the
 * tables read here have no line break inside a cell.
 *
 * @param {string} text
 * @returns {Row[]}
 * @throws {Error} where a line has more or fewer cells than the first
 */
export function parseCsv(text) {
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const names = cellsOf(header);
  return lines.map((line, index) => {
    const cells = cellsOf(line);
    if (cells.length !== names.length)
      throw new Error(`line ${index + 2} has ${cells.length} cells: ${line}`);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

/**
 * Writes rows under a header, with LF line ends; an undefined cell is empty.
 *
 * @param {string[]} names the columns, in order
 * @param {Record<string, string | undefined>[]} rows
 */
export function writeCsv(names, rows) {
  const lines = [names, ...rows.map((row) => names.map((name) => row[name]))];
  return lines.map((cells) => `${cells.map(quote).join(",")}\n`).join("");
}

/** @param {string} line */
function cellsOf(line) {
  const cells = line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)(?=,|$)/g) ?? [];
  return cells.map((cell) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}

/** @param {string | undefined} cell */
function quote(cell = "") {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
