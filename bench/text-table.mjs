/**
 * One table for a terminal, its columns two spaces apart.
 *
 * @param {readonly (readonly string[])[]} rows the head first
 * @param {readonly number[]} words the columns set flush left; numbers are set
 *   flush right
 */
export function writeTable(rows, words) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) => {
          const width = widths[column] ?? 0;
          return words.includes(column)
            ? text.padEnd(width)
            : text.padStart(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
