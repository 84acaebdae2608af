import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { createCommonsServer } from "@commons-widgets/cli";
import { addPreloads } from "./add-preloads.mjs";

/**
 * A server of the repository whose pages carry the lines that let a browser ask
 * beforehand for all they load. They are written when a page is asked for, so
 * that they name the files of the build and the commons as these are.
 *
 * @param {string} root the repository's folder
 */
export function createPreloadingServer(root) {
  const files = createCommonsServer({ root });
  return createServer(async (request, response) => {
    const page = await readPage(root, request).catch(() => undefined);
    if (page === undefined) files.emit("request", request, response);
    else
      response
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .setHeader("Cache-Control", "no-cache")
        .end(page);
  });
}

/**
 * @param {string} root
 * @param {import("node:http").IncomingMessage} request
 * @returns {Promise<string | undefined>} nothing where it is not for a page
 */
async function readPage(root, { method, url = "/" }) {
  const { pathname } = new URL(url, "http://page");
  const path = pathname.replace(/\/$/, "/index.html");
  if (method !== "GET" || !path.endsWith(".html")) return undefined;
  const read = (/** @type {string} */ file) =>
    readFile(join(root, file), "utf8");
  return addPreloads(await read(path), pathname, read);
}
