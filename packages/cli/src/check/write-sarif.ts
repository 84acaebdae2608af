import { RULES, type Finding } from "./finding.js";

/**
 * Findings in SARIF, which code hosts show beside the files.
 *
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 *
 * @param version of this program
 */
export function writeSarif(
  findings: readonly Finding[],
  version: string,
): string {
  const rules = Object.entries(RULES).map(([id, text]) => ({
    id,
    shortDescription: { text },
  }));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "commons check", version, rules } },
        results: findings.map(resultOf),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function resultOf({ rule, level, file, line, message }: Finding): object {
  return {
    ruleId: rule,
    ruleIndex: Object.keys(RULES).indexOf(rule),
    level,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: file.split("/").map(encodeURIComponent).join("/"),
          },
          ...(line === undefined ? {} : { region: { startLine: line } }),
        },
      },
    ],
  };
}
