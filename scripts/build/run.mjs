import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";

/**
 * Runs a command of the repository's own `node_modules` and shows what it
 * writes.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<void>} rejected when the command fails
 */
export function run(command, args) {
  const bin = resolve("node_modules/.bin");
  const child = spawn(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (code, signal) => {
      if (code === 0) done();
      else fail(new Error(`${command} ended with ${signal ?? code}`));
    });
  });
}
