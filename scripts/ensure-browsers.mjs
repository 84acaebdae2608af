import { pathToFileURL } from "node:url";
import { engines, findBrowser } from "./browsers.mjs";
import { installOnDebian } from "./debian.mjs";

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
 * Installs the browsers this machine lacks where that is ours to do.
 *
 * @returns {{ found: Engine[], missing: Engine[] }}
 */
export function ensureBrowsers() {
  const missing = engines.filter((engine) => !findBrowser(engine));
  if (missing.length > 0)
    installOnDebian(
      missing.map((engine) => [...debianPackages[engine], ...debianCompanions]),
    );
  return {
    found: engines.filter((engine) => findBrowser(engine)),
    missing: engines.filter((engine) => !findBrowser(engine)),
  };
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
