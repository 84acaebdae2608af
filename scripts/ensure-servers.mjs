import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { installOnDebian } from "./debian.mjs";

/**
 * Servers that some tests start, by the programs they need, with the packages
 * that have them.
 *
 * @type {readonly { programs: readonly string[], packages: readonly string[] }[]}
 */
const servers = [
  {
    programs: ["mapserv", "ogr2ogr"],
    packages: ["cgi-mapserver", "gdal-bin"],
  },
  { programs: ["nginx"], packages: ["nginx-light"] },
];

/**
 * Installs the servers this machine lacks where that is ours to do. A test of
 * one that is not there is skipped, and says so in its name.
 */
export function ensureServers() {
  const missing = servers.filter(({ programs }) => !programs.every(isThere));
  if (missing.length > 0)
    installOnDebian(missing.map(({ packages }) => packages));
}

/** @param {string} program */
function isThere(program) {
  return spawnSync(program, ["--version"]).error === undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  ensureServers();
