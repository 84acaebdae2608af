import { writeFileSync } from "node:fs";

/** @typedef {import("@web/test-runner").TestSuiteResult} TestSuiteResult */
/** @typedef {import("./counts.mjs").Counts} Counts */

/**
 * Writes how many browser tests passed, failed and were skipped to the file
 * named by `COMMONS_COUNTS`, where that is set. A test file that could not be
 * loaded counts as one failure.
 *
 * @returns {import("@web/test-runner").Reporter}
 */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const { passed, errors, testResults } of sessions) {
        if (testResults) addSuite(testResults, counts);
        if (!passed && (errors.length > 0 || !testResults)) counts.failed += 1;
      }
      const file = process.env.COMMONS_COUNTS;
      if (file) writeFileSync(file, JSON.stringify(counts));
    },
  };
}

/**
 * @param {TestSuiteResult} suite
 * @param {Counts} counts
 */
function addSuite(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) addSuite(inner, counts);
}
