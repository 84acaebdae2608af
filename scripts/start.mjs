import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureDependencies } from "./install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const wantedPort = Number(process.env.PORT ?? 8080);

process.chdir(root);
if (!ensureDependencies()) process.exit(1);
console.log("Building…");
const build = spawnSync(process.execPath, ["scripts/build.mjs"], {
  stdio: "inherit",
});
if (build.status !== 0) process.exit(build.status ?? 1);

const { url } = await serve(wantedPort);
const gallery = new URL("examples/", url).href;
console.log(`\nThe gallery is at ${gallery}\nStop it with Ctrl+C.`);
if (hasDesktop() && !process.argv.includes("--no-open")) open(gallery);

/**
 * Serves the repository on this port, or on any free one if it is taken.
 *
 * @param {number} port
 */
async function serve(port) {
  // Known only once it is installed and built.
  const { listen } = await import("@commons-widgets/cli");
  const { createPreloadingServer } =
    await import("./pages/preloading-server.mjs");
  const { withPortals } = await import("../test/portals/portal-server.mjs");
  const create = () => withPortals(createPreloadingServer(root));
  try {
    return await listen(create(), { port });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    return await listen(create());
  }
}

function hasDesktop() {
  const { env, platform, stdout } = process;
  if (!stdout.isTTY || env.CI || env.SSH_CONNECTION) return false;
  return platform !== "linux" || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}

/** @param {string} address */
function open(address) {
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : [process.platform === "darwin" ? "open" : "xdg-open", address];
  const opener = spawn(command, args, { detached: true, stdio: "ignore" });
  // The address is on the screen, so a desktop that cannot open it is no loss.
  opener.on("error", () => undefined);
  opener.unref();
}
