import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { apiTables } from "./docs/api-tables.mjs";
import { readElements } from "./docs/elements.mjs";
import { between } from "./docs/markers.mjs";

const folder = "docs/components";
const checking = process.argv.includes("--check");
const elements = readElements();
if (elements.length === 0) throw new Error("Run `npm run build` first.");

let drifted = 0;
mkdirSync(folder, { recursive: true });
for (const { tagName, declaration } of elements) {
  const file = `${folder}/${tagName}.md`;
  const page = existsSync(file) ? readFileSync(file, "utf8") : newPage(tagName);
  const filled = between(page, "api", apiTables(declaration), file);
  const next = await format(filled, { parser: "markdown" });
  if (existsSync(file) && next === page) continue;
  drifted += 1;
  if (checking) console.log(`out of date: ${file}`);
  else writeFileSync(file, next);
}

if (checking && drifted > 0) {
  console.log("Run `npm run docs` and commit what it writes.");
  process.exitCode = 1;
}

/** @param {string} tagName */
function newPage(tagName) {
  return `# \`<${tagName}>\`\n\n<!-- api:start -->\n<!-- api:end -->\n`;
}
