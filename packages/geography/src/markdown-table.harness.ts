import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/** A table in Markdown, as Prettier would write it; columns of figures to the right. */
export function writeMarkdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = header.map((head, index) =>
    Math.max(3, head.length, ...rows.map((row) => (row[index] ?? "").length)),
  );
  const toTheRight = header.map((_, index) =>
    rows.every((row) => /^[\d,./%–-]*$/.test(row[index] ?? "")),
  );
  const line = (row: readonly string[]) =>
    `| ${widths
      .map((width, index) => {
        const cell = row[index] ?? "";
        return toTheRight[index] ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(" | ")} |`;
  const rule = widths.map((width, index) =>
    toTheRight[index] ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  return [line(header), line(rule), ...rows.map(line)].join("\n");
}

/**
 * Holds a page of the docs to the table between its markers, `<!-- begin: NAME
 * -->` and `<!-- end: NAME -->`; with UPDATE_DOCS set, writes it there.
 */
export function expectTableInDocs(
  page: string,
  name: string,
  table: string,
): void {
  const file = new URL(`../../../docs/geography/${page}`, import.meta.url);
  const between = new RegExp(
    `(<!-- begin: ${name} -->)[\\s\\S]*(<!-- end: ${name} -->)`,
  );
  const text = readFileSync(file, "utf8");
  const expected = text.replace(between, `$1\n\n${table}\n\n$2`);
  if (process.env["UPDATE_DOCS"]) writeFileSync(file, expected);
  else expect(text).toBe(expected);
}
