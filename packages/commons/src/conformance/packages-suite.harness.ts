import { readdirSync } from "node:fs";
import { createDataPackageAdapter } from "../adapters/data-package/data-package.js";
import { isObject, objectsAt, textAt } from "../json.js";
import { readPublished } from "../published/read-published.js";
import type { FieldReading } from "../adapters/data-package/field-metadata.js";
import {
  bytesOf,
  folderReader,
  jsonOf,
  pathOf,
  provenanceOf,
  type Outcome,
} from "./corpora.harness.js";

const SPECTRUM = "corpora/csv-spectrum";

/** Reads each file of csv-spectrum and compares it with the JSON beside it. */
export function runSpectrumSuite(): readonly Outcome[] {
  return readdirSync(pathOf(`${SPECTRUM}/json`)).map((file) => {
    const id = file.replace(".json", "");
    const wanted = [jsonOf(`${SPECTRUM}/json/${file}`)].flat().filter(isObject);
    const names = Object.keys(wanted[0] ?? {});
    const { table } = readPublished({
      bytes: bytesOf(`${SPECTRUM}/csvs/${id}.csv`),
      provenance: provenanceOf(`${id}.csv`),
      readings: names.map(textReading),
      maxRows: 1000,
    });
    const found = wanted.map((_, row) =>
      Object.fromEntries(names.map((name) => [name, table.texts(name)[row]])),
    );
    const isSame =
      table.rowCount === wanted.length &&
      JSON.stringify(found) === JSON.stringify(wanted);
    return { id, ...(isSame ? {} : { failure: JSON.stringify(found) }) };
  });
}

function textReading(name: string): FieldReading {
  return {
    field: { name, title: name, type: "string" },
    missing: new Map([["", "missing"]]),
    categories: new Map(),
  };
}

const FRICTIONLESS = "corpora/frictionless-py-data";
const BASE = "https://example.org/";

/**
 * Reads every table of every data package of frictionless, the broken ones too.
 * One passes that is read whole, without a cell that cannot be read.
 */
export async function runFrictionlessSuite(): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const name of packageFiles()) {
    const json = jsonOf(`${FRICTIONLESS}/${name}`);
    const resources = isObject(json) ? objectsAt(json, "resources") : [];
    if (resources.length === 0)
      outcomes.push({ id: name, failure: await readFailure(name, "") });
    for (const item of resources) {
      const resource = textAt(item, "name") ?? textAt(item, "path") ?? "";
      const id = `${name}#${resource}`;
      const failure = await readFailure(name, resource);
      outcomes.push({ id, ...(failure ? { failure } : {}) });
    }
  }
  return outcomes;
}

function packageFiles(): readonly string[] {
  return readdirSync(pathOf(FRICTIONLESS), { recursive: true })
    .map(String)
    .filter((name) => /package[\w.-]*\.json$/.test(name))
    .sort();
}

async function readFailure(name: string, resource: string): Promise<string> {
  const adapter = createDataPackageAdapter({
    href: BASE + name,
    readBytes: folderReader(BASE, FRICTIONLESS),
    maxRows: () => 100_000,
  });
  try {
    const table = await adapter.read(`${BASE}${name}#${resource}`, {});
    const [cell] = table.unreadable;
    return cell
      ? `${table.unreadable.length} cells cannot be read, the first in line ${cell.line}: "${cell.text}". ${cell.reason}`
      : "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
