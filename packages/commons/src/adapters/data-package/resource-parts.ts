import type { ReadBytes } from "../../adapter.js";
import { parseJson } from "../../decode.js";
import { UnreadableError } from "../../failures.js";
import { isObject, memberAt, textAt, type JsonObject } from "../../json.js";
import { cellText } from "../../portal/cell-text.js";

/** Where a resource's parts are read from. */
export interface PartsContext {
  /** Address of the package; paths are relative to it. */
  readonly base: string;
  readonly readBytes: ReadBytes;
  readonly signal: AbortSignal | undefined;
  /** The only part, where it was read already. */
  readonly ahead: Uint8Array | undefined;
}

/**
 * Reads a resource's data as bytes of separated text, whatever it is: inline or
 * in files, one or several (put after one another), packed with gzip or not,
 * CSV or TSV, JSON rows or JSON lines.
 *
 * @throws {UnreadableError} where it is of another kind, such as a zip or a
 *   spreadsheet
 */
export async function readParts(
  resource: JsonObject,
  format: string,
  context: PartsContext,
): Promise<readonly Uint8Array[]> {
  const data = memberAt(resource, "data");
  if (data !== undefined) return [inlineBytes(data, context.base)];
  const { ahead, readBytes, signal } = context;
  return Promise.all(
    pathsOf(resource, context.base).map(async (path) => {
      const bytes = ahead ?? (await readBytes(path, signal));
      return textBytes(await unpack(bytes, resource, path), format, path);
    }),
  );
}

/** The addresses of a resource's files. */
function pathsOf(resource: JsonObject, base: string): readonly string[] {
  const listed = memberAt(resource, "path");
  const paths = Array.isArray(listed) ? (listed as unknown[]) : [listed];
  return paths.map((path) => {
    if (typeof path !== "string" || !URL.canParse(path, base))
      throw new UnreadableError(base, "it has a resource without a path.");
    return new URL(path, base).href;
  });
}

async function unpack(
  bytes: Uint8Array,
  resource: JsonObject,
  url: string,
): Promise<Uint8Array> {
  const [a, b] = bytes;
  if (a === 0x50 && b === 0x4b)
    throw new UnreadableError(
      url,
      "it is a zip file or a spreadsheet. Accepted: CSV, TSV and JSON, plain or packed with gzip.",
    );
  const isPacked =
    textAt(resource, "compression") === "gz" || url.endsWith(".gz");
  // A server may have unpacked it on the way.
  if (!isPacked || a !== 0x1f || b !== 0x8b) return bytes;
  try {
    const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
    const plain = packed.pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  } catch (error) {
    throw new UnreadableError(url, "its gzip packing is broken.", error);
  }
}

async function textBytes(
  bytes: Uint8Array,
  format: string,
  url: string,
): Promise<Uint8Array> {
  if (format === "json") return inlineBytes(parseJson(bytes, url), url);
  if (format !== "jsonl" && format !== "ndjson") return bytes;
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  const rows = lines
    .filter((line) => line.trim() !== "")
    .map((line) => parseJson(new TextEncoder().encode(line), url));
  return Promise.resolve(inlineBytes(rows, url));
}

/** Rows of JSON as CSV, so that there is one reader for all. */
function inlineBytes(data: unknown, url: string): Uint8Array {
  const text = typeof data === "string" ? data : csvOf(data, url);
  return new TextEncoder().encode(text);
}

function csvOf(data: unknown, url: string): string {
  if (!Array.isArray(data))
    throw new UnreadableError(url, "its data are not a list of rows.");
  const items = data as readonly unknown[];
  const names = [
    ...new Set(items.filter(isObject).flatMap((item) => Object.keys(item))),
  ];
  const rows = items.map((item) => {
    if (Array.isArray(item)) return (item as unknown[]).map(cellText);
    if (!isObject(item))
      throw new UnreadableError(url, "its rows are neither objects nor lists.");
    return names.map((name) => cellText(memberAt(item, name)));
  });
  return [...(names.length > 0 ? [names] : []), ...rows]
    .map((cells) => `${cells.map(quoted).join(",")}\n`)
    .join("");
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
