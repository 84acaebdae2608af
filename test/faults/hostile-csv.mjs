/**
 * Rows of a plain CSV file of the sample, changed cell by cell and written so
 * that any cell survives.
 *
 * @param {string} file
 * @param {(cells: string[], row: number) => string[]} change row 0 is the header
 * @returns {string}
 */
function changeRows(file, change) {
  return file
    .trimEnd()
    .split("\n")
    .map((line, row) => {
      const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .map(([, cell = ""]) =>
          cell.replace(/^"|"$/g, "").replaceAll('""', '"'),
        )
        .slice(0, -1);
      return change(cells, row).map(quoted).join(",");
    })
    .join("\n")
    .concat("\n");
}

/** @param {string} cell */
function quoted(cell) {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Something put behind the name of every area.
 *
 * @param {string} file
 * @param {(name: string) => string} rename
 */
export function withNames(file, rename) {
  let at = -1;
  return changeRows(file, (cells, row) => {
    if (row === 0) at = cells.indexOf("area-name");
    else if (at >= 0) cells[at] = rename(cells[at] ?? "");
    return cells;
  });
}

/** @param {string} file */
export function withPrototypeColumns(file) {
  const names = ["__proto__", "constructor", "hasOwnProperty", "toString"];
  return changeRows(file, (cells, row) => [
    ...cells,
    ...(row === 0 ? names : names.map(() => "1")),
  ]);
}

/** @param {string} file */
export function withMillionColumns(file) {
  const names = Array.from({ length: 1_000_000 }, (_, index) => `c${index}`);
  return changeRows(file, (cells, row) =>
    row === 0 ? [...cells, ...names] : cells,
  );
}

/**
 * Names that end in half of a pair, which UTF-8 never writes.
 *
 * @param {string} file
 * @returns {Buffer}
 */
export function withHalfPairs(file) {
  const marked = Buffer.from(withNames(file, (name) => `${name}\0`));
  return Buffer.from(
    marked.toString("latin1").replaceAll("\0", "\xed\xa0\x80"),
    "latin1",
  );
}
