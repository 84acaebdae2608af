import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compileSpec } from "./specs/compile-spec.mjs";
import { importSource } from "./specs/import-source.mjs";
import { writeModule } from "./specs/write-module.mjs";

/*
 * Every chart whose spec is compiled ahead of time: where its spec is, and the
 * function there that gives it.
 */
const charts = [
  {
    name: "trend-chart",
    source: "src/trend-chart/trend-chart.spec.ts",
    spec: "trendChartSpec",
  },
];

const folder = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    out: { type: "string", default: join(folder, "src/vega/generated") },
  },
});

for (const chart of charts) {
  const source = await importSource(join(folder, chart.source));
  const text = writeModule(chart.source, compileSpec(source[chart.spec]()));
  const file = join(options.out, `${chart.name}.ts`);
  if (options.check) reportDrift(file, text);
  else write(file, text);
}

/**
 * @param {string} file
 * @param {string} text what the spec compiles to now
 */
function reportDrift(file, text) {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  const name = relative(process.cwd(), file);
  console.error(`${name} is not what its spec compiles to (build:specs).`);
  process.exitCode = 1;
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
