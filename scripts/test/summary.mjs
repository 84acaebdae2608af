import { readFileSync } from "node:fs";
import { formatCounts, sum } from "./counts.mjs";

/** @typedef {import("./run-stage.mjs").StageResult} StageResult */

const linesShown = 80;

/**
 * Prints a stage's line, and what it wrote last if it failed.
 *
 * @param {StageResult} result
 */
export function reportStage(result) {
  console.log(lineFor(result));
  if (result.counts.failed === 0 || !result.log) return;
  const lines = readFileSync(result.log, "utf8").trimEnd().split("\n");
  console.log(lines.slice(-linesShown).join("\n"));
  if (lines.length > linesShown) console.log(`(all of it: ${result.log})`);
}

/**
 * Prints every stage again, and the sum alone on the last line.
 *
 * @param {StageResult[]} results
 */
export function report(results) {
  console.log("\nSummary");
  for (const result of results) console.log(lineFor(result));
  console.log(`\n${formatCounts(sum(results.map(({ counts }) => counts)))}`);
}

/** @param {StageResult} result */
function lineFor({ name, seconds, counts, note }) {
  const mark = counts.failed > 0 ? "✗" : counts.passed > 0 ? "✓" : "-";
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  return `${mark} ${name.padEnd(18)} ${time}  ${note ?? formatCounts(counts)}`;
}
