import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";

/**
 * Runs a command of the repository's own `node_modules` and shows what it
 * writes. A command that fails has said why, so this process then ends with
 * the same code and adds nothing.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<void>} settled when the command has succeeded
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
    child.on("exit", (code) => {
      if (code === 0) done();
      else process.exit(code ?? 1);
    });
  });
}
