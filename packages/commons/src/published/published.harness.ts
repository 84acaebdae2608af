import { isAbsent, type Field, type Provenance } from "@commons-widgets/table";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import { readPublished, type PublishedFile } from "./read-published.js";

const PROVENANCE: Provenance = {
  datasetId: "t:data",
  title: "Data",
  version: "1",
  sources: [],
  url: "https://example.org/data.csv",
  retrievedAt: "2026-11-21T00:00:00Z",
  steps: [],
  caveats: [],
};

/** How a field is read: of that type, and with what else is said. */
export function reading(
  name: string,
  type: Field["type"] = "string",
  more: Partial<FieldReading> & { readonly unit?: Field["unit"] } = {},
): FieldReading {
  const { unit, ...rest } = more;
  return {
    field: { name, title: name, type, ...(unit ? { unit } : {}) },
    missing: new Map([["", "missing"]]),
    categories: new Map(),
    ...rest,
  };
}

/** Reads a published file given as text or as bytes. */
export function readFile(
  content: string | Uint8Array,
  more: Partial<PublishedFile> = {},
) {
  const bytes =
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readPublished({
    bytes,
    provenance: PROVENANCE,
    maxRows: 1000,
    ...more,
  });
}

/** The cells of a table by row, absences as their reason in brackets. */
export function cellsOf({ table }: ReturnType<typeof readFile>) {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.columns.map(({ cells }) => {
      const cell = cells[row];
      if (isAbsent(cell)) return `(${cell.reason})`;
      return typeof cell === "object" ? cell.id : cell;
    }),
  );
}
