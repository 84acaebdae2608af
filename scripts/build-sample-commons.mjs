import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { commonsFiles, sampleDatasets } from "./sample-commons/build.mjs";
import { documentDatasets } from "./sample-commons/documentation.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const COMMONS = "examples/commons/lcr";
const PAGE = "docs/commons/sample.md";

const files = await expectedFiles();
if (process.argv.includes("--check")) reportDifferences(findDifferences(files));
else writeAll(files);

/** Every file this script answers for, by its path from the root. */
async function expectedFiles() {
  const datasets = await sampleDatasets();
  return new Map([
    ...[...commonsFiles(datasets)].map(
      ([path, text]) => /** @type {const} */ ([join(COMMONS, path), text]),
    ),
    [PAGE, documentDatasets(read(PAGE) ?? "", datasets)],
  ]);
}

/** @param {Map<string, string>} expected */
function findDifferences(expected) {
  const changed = [...expected].filter(([path, text]) => read(path) !== text);
  return [...changed.map(([path]) => path), ...strays(expected)];
}

/** @param {string[]} paths */
function reportDifferences(paths) {
  if (paths.length === 0) return;
  const list = paths.map((path) => `  ${path}`).join("\n");
  console.error(
    `Not what scripts/build-sample-commons.mjs writes (run it again):\n${list}`,
  );
  process.exitCode = 1;
}

/** @param {Map<string, string>} expected */
function writeAll(expected) {
  for (const path of strays(expected)) rmSync(join(ROOT, path));
  for (const [path, text] of expected) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  console.log(`${expected.size} files written`);
}

/**
 * Files in the commons' folder that nothing would write.
 *
 * @param {Map<string, string>} expected
 */
function strays(expected) {
  if (!existsSync(join(ROOT, COMMONS))) return [];
  return readdirSync(join(ROOT, COMMONS), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .filter((path) => !expected.has(path));
}

/** @param {string} path */
function read(path) {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
