import { chmodSync, existsSync, rmSync } from "node:fs";
import { run } from "./build/run.mjs";
import { isStale } from "./build/stale.mjs";
import { packageInputs, packagesWithElements } from "./build/packages.mjs";
import { writeElementManifests } from "./build/element-manifests.mjs";

const commandFile = "packages/cli/dist/bin.js";
const inputs = packageInputs();

await run("tsc", ["--build"]);
await run("node", ["packages/charts/scripts/bundle-vega.mjs"]);

// npm marks a command executable only in a published package.
if (existsSync(commandFile)) chmodSync(commandFile, 0o755);

if (
  isStale("dist/manifest.json", [
    ...inputs,
    "rollup.config.mjs",
    "scripts/build",
    "package-lock.json",
  ])
) {
  rmSync("dist", { recursive: true, force: true });
  await run("rollup", ["--config", "--silent"]);
}

const stale = packagesWithElements().some((folder) =>
  isStale(`${folder}/custom-elements.json`, [...inputs, "scripts/build"]),
);
if (stale) writeElementManifests(packagesWithElements());
