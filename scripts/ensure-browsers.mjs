import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { engines, findBrowser } from "./browsers.mjs";

/** @typedef {import("./browsers.mjs").Engine} Engine */

/** @type {Record<Engine, string[]>} */
const debianPackages = {
  chromium: ["chromium"],
  firefox: ["firefox-esr"],
  webkit: ["webkit2gtk-driver"],
};

/** A display without a screen, software drawing and a font. */
const debianCompanions = [
  "xvfb",
  "libgl1-mesa-dri",
  "libegl1",
  "libgles2",
  "fonts-dejavu-core",
];

/**
 * Installs the browsers this machine lacks where that is ours to do: on Debian
 * and its kin, as root, or with sudo that asks nothing in CI. Elsewhere it
 * leaves the machine alone.
 *
 * @returns {{ found: Engine[], missing: Engine[] }}
 */
export function ensureBrowsers() {
  const missing = engines.filter((engine) => !findBrowser(engine));
  if (missing.length > 0) installOnDebian(missing);
  return {
    found: engines.filter((engine) => findBrowser(engine)),
    missing: engines.filter((engine) => !findBrowser(engine)),
  };
}

/** @param {Engine[]} missing */
function installOnDebian(missing) {
  const prefix = rootPrefix();
  if (prefix === undefined || !existsSync("/usr/bin/apt-get")) return;
  aptGet(prefix, ["update"]);
  for (const engine of missing) {
    aptGet(prefix, [
      "install",
      "--yes",
      "--no-install-recommends",
      ...debianPackages[engine],
      ...debianCompanions,
    ]);
  }
}

/** @returns {string[] | undefined} absent when this user may not install */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (!process.env.CI) return undefined;
  const { status } = spawnSync("sudo", ["--non-interactive", "true"]);
  return status === 0 ? ["sudo", "--non-interactive"] : undefined;
}

/**
 * @param {string[]} prefix
 * @param {string[]} args
 */
function aptGet(prefix, args) {
  const quietly = ["env", "DEBIAN_FRONTEND=noninteractive"];
  const [command = "env", ...rest] = [...prefix, ...quietly];
  spawnSync(command, [...rest, "apt-get", "-q", ...args], {
    stdio: "inherit",
  });
}

/**
 * What to tell someone whose machine lacks an engine.
 *
 * @param {Engine} engine
 */
export function howToInstall(engine) {
  return process.platform === "linux"
    ? `no ${engine} on this machine (Debian: apt-get install ${debianPackages[engine].join(" ")} xvfb)`
    : `no ${engine} on this machine`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const engine of ensureBrowsers().missing) {
    console.log(`${engine} skipped: ${howToInstall(engine)}`);
  }
}
