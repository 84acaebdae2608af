import { format } from "prettier";
import type { Outcome } from "./corpora.harness.js";
import { LISTED_FAILURES } from "./listed-failures.harness.js";
import type { MessyFile } from "./messy-files.harness.js";

/** A suite that was run. */
export interface SuiteResult {
  readonly id: string;
  readonly title: string;
  readonly outcomes: readonly Outcome[];
}

/** The page of `docs/commons/conformance.md`: what was run, and what failed. */
export function writeConformancePage(
  suites: readonly SuiteResult[],
  files: readonly MessyFile[],
): Promise<string> {
  const text = [
    "# What is read, and what is not",
    "The suites and files of others that the readers are held to. `npm run conformance` writes this page; where the files are not there, the tests that need them are skipped and say so. A failure that stays has its reason beside it, and a test fails where one is not listed or no longer fails.",
    "## Suites",
    table(
      ["suite", "tests", "pass", "fail"],
      suites.map(({ title, outcomes }) => {
        const failed = outcomes.filter(({ failure }) => failure).length;
        return [title, outcomes.length, outcomes.length - failed, failed];
      }),
    ),
    "## Failures, and why they stay",
    ...suites.flatMap(failuresOf),
    "## Files as published",
    `${files.length} files of elections, the census and local statistics, read without any description. In all, ${sum(files, "rows")} rows; ${sum(files, "unreadable")} cells could not be read for certain and are listed with their lines. Those that are more than a header and rows:`,
    table(
      [
        "file",
        "rows",
        "columns",
        "of them measures",
        "cells not certain",
        "rows above and below",
      ],
      files
        .filter(isMessy)
        .map((file) => [
          `\`${file.name.split("/").at(-1) ?? ""}\``,
          file.failure ?? file.rows,
          file.columns,
          file.measures,
          file.unreadable,
          file.skipped,
        ]),
    ),
  ].join("\n\n");
  return format(text, { parser: "markdown" });
}

function failuresOf({ id, title }: SuiteResult): readonly string[] {
  const listed = LISTED_FAILURES[id] ?? [];
  return [
    `### ${title}`,
    listed
      .map(
        ([reason, ids]) =>
          `- ${reason} ${ids.map((name) => `\`${name}\``).join(", ")}`,
      )
      .join("\n"),
  ];
}

function isMessy({ failure, unreadable, skipped }: MessyFile): boolean {
  return failure !== undefined || unreadable > 0 || skipped > 0;
}

function sum(files: readonly MessyFile[], key: "rows" | "unreadable"): string {
  const total = files.reduce((count, file) => count + file[key], 0);
  return total.toLocaleString("en-GB");
}

function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join(
    "\n",
  );
}
