import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Starts a WebDriver on a free port and waits until it answers.
 *
 * @param {string} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ port: number, stop: () => void }>}
 */
export async function startDriver(command, env) {
  const port = await freePort();
  const driver = spawn(command, [`--port=${port}`], { env, stdio: "ignore" });
  for (let attempt = 0; !(await answers(port)); attempt += 1) {
    if (attempt === 100 || driver.exitCode !== null) {
      throw new Error(`${command} did not start`);
    }
    await wait(100);
  }
  return { port, stop: () => driver.kill() };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (
    server.address()
  );
  server.close();
  await once(server, "close");
  return port;
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
  const socket = connect(port, "127.0.0.1");
  return new Promise((done) => {
    socket.once("connect", () => done(true));
    socket.once("error", () => done(false));
  }).finally(() => socket.destroy());
}
