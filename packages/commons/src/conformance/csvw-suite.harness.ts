import { isDeepStrictEqual } from "node:util";
import { convertGroup } from "../adapters/csvw/csv-to-json.harness.js";
import { locateMetadata } from "../adapters/csvw/locate-metadata.js";
import { parseJson } from "../decode.js";
import { folderReader, jsonOf, type Outcome } from "./corpora.harness.js";

const FOLDER = "corpora/csvw-tests";
const BASE = "http://www.w3.org/2013/csvw/tests/";

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly action: string;
  readonly result?: string;
  readonly option?: { readonly metadata?: string; readonly minimal?: boolean };
}

/** Runs the W3C's tests of one manifest: `json` or `validation`. */
export async function runCsvwSuite(name: string): Promise<readonly Outcome[]> {
  const { entries } = jsonOf(`${FOLDER}/manifest-${name}.jsonld`) as {
    readonly entries: readonly Entry[];
  };
  const outcomes: Outcome[] = [];
  for (const entry of entries) {
    const failure = await failureOf(entry);
    const id = entry.id.replace(/^.*#/, "");
    outcomes.push({ id, ...(failure ? { failure } : {}) });
  }
  return outcomes;
}

async function failureOf(entry: Entry): Promise<string | undefined> {
  const isNegative = entry.type.includes("Negative");
  const wantsWarning = entry.type.includes("Warning");
  try {
    const { group, json, faults } = await run(entry);
    const said = [...group.warnings, ...faults];
    if (isNegative && !(entry.type.includes("Validation") && said.length > 0))
      return "It is accepted.";
    if (wantsWarning && said.length === 0) return "There is no warning.";
    if (entry.result === undefined) return undefined;
    const wanted = jsonOf(`${FOLDER}/${entry.result}`);
    return isDeepStrictEqual(json, wanted) ? undefined : "The JSON differs.";
  } catch (error) {
    if (isNegative) return undefined;
    return error instanceof Error ? error.message : String(error);
  }
}

async function run({ action, option = {} }: Entry) {
  const readBytes = folderReader(BASE, FOLDER);
  const readJson = async (url: string) => parseJson(await readBytes(url), url);
  const start = BASE + (option.metadata ?? action);
  const group = await locateMetadata(start, readJson);
  const converted = await convertGroup(
    group,
    readBytes,
    option.minimal === true,
  );
  return { group, ...converted };
}
