import type { AdapterContext } from "../../adapter.js";
import type { JsonObject } from "../../json.js";
import type { PortalDataset } from "../../portal/portal-dataset.js";
import { readTextRows } from "../data-package/text-rows.js";

/** A table in a file, which is read whole. */
export async function openFile(
  { readBytes, maxRows }: AdapterContext,
  url: string,
  format: "csv" | "tsv",
  signal?: AbortSignal,
): Promise<Pick<PortalDataset, "columns" | "sample" | "read" | "url">> {
  const bytes = await readBytes(url, signal);
  const text = readTextRows(bytes, { format }, url, maxRows());
  const { header, rows } = text;
  return {
    columns: header.map((name) => ({ name })),
    sample: rows.map(({ cells }): JsonObject =>
      Object.fromEntries(header.map((name, index) => [name, cells[index]])),
    ),
    url,
    read: () => Promise.resolve(text),
  };
}
