import { engines } from "../browsers.mjs";
import { howToInstall } from "../ensure-browsers.mjs";

/** @typedef {import("../browsers.mjs").Engine} Engine */

/**
 * One thing `npm test` does.
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} script the script of package.json that does it
 * @property {string[]} [args]
 * @property {"vitest" | "browser"} [counts] whose tests it counts; without
 * this the stage is one check that passes or fails
 * @property {string[]} [needs] names of stages without which it cannot run
 * @property {string} [skip] why this machine cannot run it
 */

const engineNames = {
  chromium: "Chromium",
  firefox: "Firefox",
  webkit: "WebKit",
};

/**
 * Everything `npm test` does, in order.
 *
 * @param {Engine[]} found the engines this machine has
 * @returns {Stage[]}
 */
export function stagesFor(found) {
  return [
    { name: "Format", script: "check:format" },
    { name: "Lint", script: "lint" },
    { name: "Floors", script: "check:floors" },
    { name: "Types", script: "check:types" },
    { name: "Unused code", script: "check:unused" },
    { name: "Sample commons", script: "check:commons" },
    { name: "Compiled specs", script: "check:specs" },
    { name: "Build", script: "build" },
    { name: "Node tests", script: "test:unit", counts: "vitest" },
    ...engines.map((engine) => browserStage(engine, found)),
    { name: "Sizes", script: "check:sizes", needs: ["Build"] },
    { name: "Docs", script: "check:docs", needs: ["Build"] },
    { name: "Storybook", script: "storybook:build" },
    {
      name: "End to end",
      script: "test:e2e",
      counts: "vitest",
      needs: ["Build"],
    },
  ];
}

/**
 * @param {Engine} engine
 * @param {Engine[]} found
 * @returns {Stage}
 */
function browserStage(engine, found) {
  const required = engine === "chromium" && process.env.CI;
  return {
    name: `${engineNames[engine]} tests`,
    script: "test:browser",
    args: ["--engine", engine],
    counts: "browser",
    needs: ["Build"],
    ...(found.includes(engine) || required
      ? {}
      : { skip: howToInstall(engine) }),
  };
}
