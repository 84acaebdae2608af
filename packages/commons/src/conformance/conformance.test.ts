import { describe, expect, it, vi } from "vitest";
import {
  writeConformancePage,
  type SuiteResult,
} from "./conformance-page.harness.js";
import { hasCorpora, type Outcome } from "./corpora.harness.js";
import { runCsvwSuite } from "./csvw-suite.harness.js";
import { LISTED_FAILURES } from "./listed-failures.harness.js";
import { readMessyFiles } from "./messy-files.harness.js";
import {
  runFrictionlessSuite,
  runSpectrumSuite,
} from "./packages-suite.harness.js";

// Suites of hundreds of files are read, which on a busy machine takes long.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const needs = hasCorpora ? "" : " (needs the shared recordings)";
const PAGE = "../../../../docs/commons/conformance.md";

const SUITES: readonly {
  readonly id: string;
  readonly title: string;
  readonly run: () => readonly Outcome[] | Promise<readonly Outcome[]>;
}[] = [
  { id: "csv-spectrum", title: "csv-spectrum", run: runSpectrumSuite },
  {
    id: "csvw-json",
    title: "W3C CSV on the Web, tables to JSON",
    run: () => runCsvwSuite("json"),
  },
  {
    id: "csvw-validation",
    title: "W3C CSV on the Web, validation",
    run: () => runCsvwSuite("validation"),
  },
  {
    id: "frictionless",
    title: "Data packages of frictionless, valid and invalid",
    run: runFrictionlessSuite,
  },
];

describe.skipIf(!hasCorpora)(`the suites of others${needs}`, () => {
  const results: SuiteResult[] = [];

  it.each(SUITES)(
    "$title: fails where a reason is listed, and nowhere else",
    async ({ id, title, run }) => {
      const outcomes = await run();
      results.push({ id, title, outcomes });
      const failed = outcomes.flatMap((outcome) =>
        outcome.failure ? [outcome.id] : [],
      );
      const listed = (LISTED_FAILURES[id] ?? []).flatMap(([, ids]) => ids);
      expect(failed.sort()).toEqual([...listed].sort());
    },
  );

  it("and published files come to what the page says", async () => {
    const files = readMessyFiles();
    expect(files.filter(({ failure }) => failure)).toEqual([]);
    const page = await writeConformancePage(results, files);
    await expect(page).toMatchFileSnapshot(PAGE);
  });
});
