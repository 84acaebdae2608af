import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCommonsServer, listen } from "@commons-widgets/cli";
import { strictPolicy } from "./policy.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const repository = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Serves the page with every element under the strict policy, twice: with the
 * library and the commons on its own origin, and with both on another.
 *
 * @returns {Promise<{
 *   sameOrigin: string,
 *   otherOrigin: string,
 *   close: () => Promise<void>,
 * }>} the addresses of the two pages
 */
export async function serveUnderPolicy() {
  const own = await listen(
    createCommonsServer({
      root: repository,
      headers: { "Content-Security-Policy": strictPolicy() },
    }),
  );
  const library = await listen(createCommonsServer({ root: repository }));
  const folder = await writeHostSite(library.url);
  const origin = new URL(library.url).origin;
  const host = await listen(
    createCommonsServer({
      root: folder,
      headers: {
        "Content-Security-Policy": strictPolicy({
          scripts: origin,
          commons: origin,
        }),
      },
    }),
  );
  return {
    sameOrigin: `${own.url}test/csp/every-element.html`,
    otherOrigin: `${host.url}every-element.html`,
    async close() {
      await Promise.all([own, library, host].map((server) => server.close()));
      await rm(folder, { recursive: true });
    },
  };
}

/**
 * A site with nothing of ours on it but the page, which asks `library` for the
 * rest.
 *
 * @param {string} library
 */
async function writeHostSite(library) {
  const folder = await mkdtemp(join(tmpdir(), "commons-host-"));
  const page = await readFile(join(here, "every-element.html"), "utf8");
  await writeFile(
    join(folder, "every-element.html"),
    page.replaceAll("../../", library),
  );
  await copyFile(
    join(here, "record-violations.js"),
    join(folder, "record-violations.js"),
  );
  return folder;
}
