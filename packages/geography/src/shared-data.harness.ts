import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** The folder of published files that some tests read; it is no part of the repository. */
const FOLDER =
  process.env["COMMONS_TEST_DATA"] ??
  fileURLToPath(new URL("../../../../shared/data", import.meta.url));

/** Whether the published files are there. */
export const hasSharedData = existsSync(`${FOLDER}/boundaries`);

/** The text of a published file, unpacked where its name ends in `.gz`. */
export function readShared(path: string): string {
  const bytes = readFileSync(`${FOLDER}/${path}`);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
}

/** The rows of a published CSV, each by the names of its columns. */
export function readSharedRows(
  path: string,
): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = readShared(path)
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map(cellsOf);
  return rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])),
  );
}

function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(",");
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, cell = ""]) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    )
    .slice(0, -1);
}
