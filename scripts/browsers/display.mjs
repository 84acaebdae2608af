import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Starts a display without a screen, so that no window opens on the desktop
 * of whoever runs the tests.
 *
 * @returns {Promise<{ name: string, stop: () => void } | undefined>} absent
 * where there is no Xvfb
 */
export async function startDisplay() {
  if (!existsSync("/usr/bin/Xvfb")) return undefined;
  const screen = ["-screen", "0", "1280x1024x24", "-nolisten", "tcp"];
  const server = spawn("/usr/bin/Xvfb", ["-displayfd", "3", ...screen], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((done, fail) => {
    server.stdio[3]?.once("data", (data) => done(String(data).trim()));
    server.once("error", fail);
    server.once("exit", (code) => fail(new Error(`Xvfb ended with ${code}`)));
  });
  return { name: `:${number}`, stop: () => server.kill() };
}
