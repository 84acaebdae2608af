import { ensureBrowsers } from "./ensure-browsers.mjs";
import { ensureServers } from "./ensure-servers.mjs";
import { ensureDependencies } from "./install.mjs";
import { sum } from "./test/counts.mjs";
import { runStage } from "./test/run-stage.mjs";
import { stagesFor } from "./test/stages.mjs";
import { report, reportStage } from "./test/summary.mjs";

/** @type {import("./test/run-stage.mjs").StageResult[]} */
const results = [];
const ready = ensureDependencies();
const browsers = ensureBrowsers();
ensureServers();

for (const stage of stagesFor(browsers.found)) {
  const unmet = ready
    ? stage.needs?.filter((name) => hasFailed(name))
    : ["Install"];
  const result = await runStage(stage, unmet ?? []);
  results.push(result);
  reportStage(result);
}

report(results);
process.exitCode = sum(results.map(({ counts }) => counts)).failed > 0 ? 1 : 0;

/** @param {string} name */
function hasFailed(name) {
  return results.some(
    (result) => result.name === name && result.counts.failed > 0,
  );
}
