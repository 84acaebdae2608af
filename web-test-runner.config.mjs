import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { launchers } from "./scripts/browsers/launchers.mjs";
import { engines, findBrowser } from "./scripts/browsers.mjs";
import { askedOnce } from "./scripts/test/asked-once.mjs";
import { bundled } from "./scripts/test/bundled-plugin.mjs";
import { countReporter } from "./scripts/test/count-reporter.mjs";
import { faultServer } from "./scripts/test/fault-middleware.mjs";
import { underPolicy } from "./scripts/test/under-policy.mjs";

const engine = engines.find((name) => name === process.env.COMMONS_ENGINE);
const found = engine && findBrowser(engine);
if (!engine || !found) {
  throw new Error("Start browser tests with `npm run test:browser`.");
}

/** @type {import("@web/test-runner").TestRunnerConfig} */
export default {
  rootDir: fileURLToPath(new URL(".", import.meta.url)),
  files: [
    "packages/*/src/**/*.browser.test.ts",
    "test/browser/**/*.browser.test.ts",
  ],
  nodeResolve: {
    exportConditions: ["@commons-widgets/source", "browser", "import"],
    extensions: [".js", ".ts", ".mjs"],
  },
  middleware: [underPolicy, askedOnce, faultServer],
  plugins: [
    bundled([
      "packages/geography/src/turf.ts",
      "node_modules/papaparse/papaparse.js",
    ]),
    esbuildPlugin({
      ts: true,
      target: "es2022",
      tsconfig: fileURLToPath(new URL("tsconfig.base.json", import.meta.url)),
    }),
  ],
  browsers: [launchers[engine](found)],
  reporters: [defaultReporter(), countReporter()],
  staticLogging: true,
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
};
