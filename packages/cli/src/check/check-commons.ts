import type { Adapter } from "@commons-widgets/commons";
import { registersOf } from "../keeping/area-registers.js";
import { readCommonsFile } from "../keeping/commons-file.js";
import { tableOf } from "../keeping/descriptor.js";
import { listDatasets, type KeptDataset } from "../keeping/list-datasets.js";
import { openFolder } from "../keeping/open-package.js";
import { checkCells } from "./check-cells.js";
import { checkCodes } from "./check-codes.js";
import { checkConstraints } from "./check-constraints.js";
import { checkFiles } from "./check-files.js";
import { checkForeignKeys } from "./check-foreign-keys.js";
import { checkLicence } from "./check-licence.js";
import { checkSmallNumbers } from "./check-small-numbers.js";
import { checkUnits } from "./check-units.js";
import { checkWords } from "./check-words.js";
import type { CheckedDataset } from "./checked-dataset.js";
import type { Finding } from "./finding.js";
import { readTables } from "./read-tables.js";
import { explainPackage, isPackage } from "./validate-package.js";

/** How a commons is checked. */
export interface CheckOptions {
  /** The keeper's folder. */
  readonly folder: string;
  /** Counts of people from 1 to one less are reported. */
  readonly smallBelow: number;
  readonly signal: AbortSignal;
  readonly progress: (line: string) => void;
}

/**
 * Checks every dataset of a keeper's folder by {@link RULES}.
 *
 * @throws {KeepingError} where the folder holds no commons
 */
export async function checkCommons(
  options: CheckOptions,
): Promise<readonly Finding[]> {
  const { folder, smallBelow, signal, progress } = options;
  await readCommonsFile(folder);
  const adapter = openFolder(folder);
  const findings: Finding[] = [];
  const sound: CheckedDataset[] = [];
  const kept = await listDatasets(folder);
  for (const [index, dataset] of kept.entries()) {
    signal.throwIfAborted();
    progress(`${index + 1} of ${kept.length}: ${dataset.id}`);
    const opened = await openDataset(folder, dataset, adapter, findings);
    if (opened) sound.push(opened);
  }
  const registers = registersOf(sound);
  for (const dataset of sound)
    findings.push(
      ...checkLicence(dataset),
      ...checkWords(dataset),
      ...checkUnits(dataset),
      ...checkCells(dataset),
      ...checkConstraints(dataset),
      ...checkForeignKeys(dataset),
      ...checkCodes(dataset, registers),
      ...checkSmallNumbers(dataset, smallBelow),
    );
  return findings.sort((a, b) => a.file.localeCompare(b.file, "en"));
}

/** Reads a dataset, or reports why it cannot be checked further. */
async function openDataset(
  folder: string,
  { id, descriptor }: KeptDataset,
  adapter: Adapter,
  findings: Finding[],
): Promise<CheckedDataset | undefined> {
  const own = `datasets/${id}`;
  const descriptionFile = `${own}/datapackage.json`;
  const report = (rule: Finding["rule"], file: string, message: string) =>
    findings.push({ rule, level: "error", file, message });
  if (!isPackage(descriptor)) {
    for (const sentence of explainPackage(descriptor))
      report("schema", descriptionFile, sentence);
    return undefined;
  }
  if (descriptor.name !== id)
    report(
      "schema",
      descriptionFile,
      `"name" was given "${descriptor.name}". Accepted: the name of the folder, "${id}".`,
    );
  const wrong = await checkFiles(folder, own, descriptor);
  findings.push(...wrong);
  const broken = new Set(wrong.map(({ file }) => file));
  const { tables, unread } = await readTables(
    folder,
    { id, descriptor, broken },
    adapter,
  );
  findings.push(...unread);
  const resource = tableOf(descriptor);
  const main = tables.find((table) => table.resource === resource);
  return {
    id,
    descriptor,
    descriptionFile,
    tableFile: `${own}/${resource?.path ?? ""}`,
    lineOf: main?.lineOf ?? (() => undefined),
    ...(main ? { table: main.table } : {}),
    tables,
  };
}
