import {
  DatasetNotFoundError,
  parseDatasetId,
  withStep,
  type Field,
  type Provenance,
  type Table,
} from "@commons-widgets/table";
import type {
  Adapter,
  AdapterContext,
  AreasDataset,
  DatasetSummary,
  ReadQuery,
} from "../../adapter.js";
import { parseJson } from "../../decode.js";
import type { DatasetDescription } from "../../description.js";
import { BoundariesNotFoundError } from "../../failures.js";
import { adoptRoles } from "../../published/adopt-roles.js";
import {
  inferPublished,
  readPublished,
} from "../../published/read-published.js";
import { provenanceFrom } from "../../provenance-from.js";
import { keyCaveats } from "../data-package/check-keys.js";
import { describeCsvw } from "./csvw-description.js";
import type { CsvwGroup, CsvwTable } from "./csvw-metadata.js";
import { layoutOf, readingsOf } from "./csvw-readings.js";
import { locateMetadata } from "./locate-metadata.js";
import { matchHeader, renameFields } from "./match-header.js";

/** A table that metadata describe, and those metadata. */
interface Located {
  readonly id: string;
  readonly table: CsvwTable;
  readonly group: CsvwGroup;
}

/**
 * Speaks CSV on the Web: CSV files with metadata beside them.
 *
 * A dataset is one table. Where the commons is a metadata document (or the CSV
 * it belongs to), its name is that of the CSV file without `.csv`; where it is
 * a folder, of a CSV in it. The ID may also be the address of either. Resources
 * are read whole.
 */
export function createCsvwAdapter(context: AdapterContext): Adapter {
  return new CsvwAdapter(context);
}

class CsvwAdapter implements Adapter {
  readonly #context: AdapterContext;

  constructor(context: AdapterContext) {
    this.#context = context;
  }

  pushes(): ReadQuery {
    return {};
  }

  async describe(
    id: string,
    signal?: AbortSignal,
  ): Promise<DatasetDescription> {
    const located = await this.#locate(id, signal);
    const described = describeCsvw(located.id, located.table, located.group);
    const roles = readingsOf(located.table).map(({ field }) => field);
    const fields = roles.some(({ role }) => role)
      ? roles
      : (await this.#readTable(located, signal)).fields;
    return withFields(described, fields);
  }

  async read(
    id: string,
    _query: ReadQuery,
    signal?: AbortSignal,
  ): Promise<Table> {
    return this.#readTable(await this.#locate(id, signal), signal);
  }

  areas(geography: string): Promise<AreasDataset> {
    return Promise.reject(
      new BoundariesNotFoundError(
        `CSV on the Web has no boundaries for "${geography}". Bind a commons that has them.`,
      ),
    );
  }

  async search(
    text: string,
    signal?: AbortSignal,
  ): Promise<readonly DatasetSummary[]> {
    const { href } = this.#context;
    const group = await this.#readMetadata(href, signal);
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    return group.tables
      .map((table) => describeCsvw(nameOf(table.url), table, group))
      .filter(({ id, title, description = "" }) => {
        const said = `${id} ${title} ${description}`.toLowerCase();
        return words.every((word) => said.includes(word));
      })
      .map(({ id, title, description }) => ({
        id,
        title,
        ...(description ? { description } : {}),
      }));
  }

  async #locate(id: string, signal?: AbortSignal): Promise<Located> {
    const parsed = parseDatasetId(id);
    if (parsed.kind === "url")
      return this.#pick(id, parsed.url, nameOf(parsed.url), signal);
    const { href } = this.#context;
    const isFolder = href.endsWith("/");
    const start = isFolder ? `${href}${parsed.name}.csv` : href;
    return this.#pick(id, start, parsed.name, signal);
  }

  async #pick(
    id: string,
    start: string,
    name: string,
    signal?: AbortSignal,
  ): Promise<Located> {
    const group = await this.#readMetadata(start, signal);
    const table =
      group.tables.find(({ url }) => url === start || nameOf(url) === name) ??
      (group.tables.length === 1 && isUrl(id) ? group.tables[0] : undefined);
    if (table) return { id, table, group };
    throw new DatasetNotFoundError(
      id,
      group.tables.map(({ url }) => nameOf(url)),
    );
  }

  #readMetadata(url: string, signal?: AbortSignal): Promise<CsvwGroup> {
    const readJson = async (address: string) =>
      parseJson(await this.#context.readBytes(address, signal), address);
    return locateMetadata(url, readJson);
  }

  async #readTable(
    { id, table, group }: Located,
    signal?: AbortSignal,
  ): Promise<Table> {
    const { readBytes, maxRows } = this.#context;
    const described = describeCsvw(id, table, group);
    const bytes = await readBytes(table.url, signal);
    const layout = layoutOf(table);
    const encoding = table.dialect["encoding"];
    const file = {
      ...layout,
      bytes,
      maxRows: maxRows(),
      encoding: typeof encoding === "string" ? encoding : undefined,
      provenance: provenance(described, table.url, group),
    };
    const readings = readingsOf(table);
    if (readings.length === 0) return readPublished(file).table;
    const matched = matchHeader(file, table, readings);
    const wanted = readings.some(({ field }) => field.role)
      ? { readings: matched.readings, steps: [] }
      : adoptRoles(matched.readings, inferPublished(file).readings);
    const steps = [...matched.faults, ...wanted.steps];
    const read = readPublished({
      ...file,
      provenance: steps.reduce(withStep, file.provenance),
      readings: wanted.readings,
      byPlace: layout.headerRows?.length === 0,
    });
    const renamed = renameFields(read.table, readings);
    return keyCaveats(renamed, { primaryKey: table.primaryKey });
  }
}

function provenance(
  described: DatasetDescription,
  url: string,
  { warnings }: CsvwGroup,
): Provenance {
  const found = provenanceFrom(described, url);
  if (warnings.length === 0) return found;
  const step = `Its metadata are not all as the standard asks, and this was left out: ${warnings.slice(0, 5).join(" ")}`;
  return { ...found, steps: [step] };
}

function withFields(
  described: DatasetDescription,
  fields: readonly Field[],
): DatasetDescription {
  const measures = fields.filter(({ role }) => role === "measure");
  return { ...described, fields, measures };
}

function nameOf(url: string): string {
  const file = url.split(/[?#]/)[0]?.split("/").at(-1) ?? url;
  return file.replace(/(?:\.csv)?(?:-metadata\.json)?$/, "");
}

function isUrl(id: string): boolean {
  return parseDatasetId(id).kind === "url";
}
