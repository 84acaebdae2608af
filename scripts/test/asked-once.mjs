import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { addPreloads } from "../pages/add-preloads.mjs";

const PLACE = /^\/asked-once\/([\w-]+)(\/.*)$/;

/** @type {Map<string, string[]>} What was asked for in each place, in order. */
const asked = new Map();

/**
 * Serves the built repository once more in each place `/asked-once/NAME/`,
 * pages with their preload lines, and lists at `/asked-once/NAME/asked` what
 * has been asked for there.
 *
 * @type {NonNullable<import("@web/test-runner").TestRunnerConfig["middleware"]>[number]}
 */
export async function askedOnce(context, next) {
  const [, place = "", path = ""] = PLACE.exec(context.path) ?? [];
  if (!path) return next();
  const list = asked.get(place) ?? [];
  asked.set(place, list);
  if (path === "/asked") {
    context.body = list;
    return undefined;
  }
  list.push(path);
  context.set("Cache-Control", "no-cache");
  if (!path.endsWith(".html")) {
    context.url = path;
    return next();
  }
  const read = (/** @type {string} */ file) =>
    readFile(resolve(file.replace(PLACE, "$2").slice(1)), "utf8");
  context.type = "html";
  context.body = await addPreloads(await read(path), context.path, read);
  return undefined;
}
