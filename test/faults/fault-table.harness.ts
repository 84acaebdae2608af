import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { writeMarkdownTable } from "../../packages/geography/src/markdown-table.harness.js";
import { FAULTS, type Fault } from "./fault-list.mjs";
import { RESOURCES, type Resource } from "./sample-files.mjs";

const PAGE = new URL("../../docs/commons/faults.md", import.meta.url);
const BETWEEN = /(<!-- begin: faults -->)[\s\S]*(<!-- end: faults -->)/;
const WORDS: Readonly<Record<string, string>> = { read: "shown", "": "–" };

/**
 * Holds the page of the docs to what the faults end in; with UPDATE_DOCS set,
 * writes it there.
 */
export function expectFaultTable(): void {
  const text = readFileSync(PAGE, "utf8");
  const table = writeMarkdownTable(
    ["what goes wrong", ...RESOURCES],
    Object.values(FAULTS).map((fault) => [
      fault.what,
      ...RESOURCES.map((resource) => cellOf(fault, resource)),
    ]),
  );
  const expected = text.replace(BETWEEN, `$1\n\n${table}\n\n$2`);
  if (process.env["UPDATE_DOCS"]) writeFileSync(PAGE, expected);
  else expect(text).toBe(expected);
}

function cellOf(fault: Fault, resource: Resource): string {
  if (fault.of && !fault.of.includes(resource)) return WORDS[""] ?? "";
  const end = fault.butEnds?.[resource] ?? fault.ends;
  return WORDS[end] ?? end.replace(" again", " ↻");
}
