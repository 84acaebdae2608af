import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Installs packages where that is ours to do: on Debian and its kin, as root, or
 * with sudo that asks nothing in CI. Elsewhere it leaves the machine alone.
 *
 * @param {readonly (readonly string[])[]} groups each installed by itself, so
 *   that one that fails takes no other along
 */
export function installOnDebian(groups) {
  const prefix = rootPrefix();
  if (prefix === undefined || !existsSync("/usr/bin/apt-get")) return;
  aptGet(prefix, ["update"]);
  for (const packages of groups)
    aptGet(prefix, [
      "install",
      "--yes",
      "--no-install-recommends",
      ...packages,
    ]);
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
