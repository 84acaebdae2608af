import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const USAGE = `Usage: npm run preloads -- PAGE [--at ADDRESS]

Prints the lines for a page's <head> that let a browser ask beforehand for all
that the page's figures load. Write them anew with each build and each edition
of the data.

  PAGE          the page's address, or a file
  --at ADDRESS  where the file will stand; wanted where it names the loader or
                a catalogue by an address that is not whole`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { at: { type: "string" }, help: { type: "boolean" } },
});
const [page, ...rest] = positionals;
if (values.help || page === undefined || rest.length > 0) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

try {
  for (const line of await linesFor(page, values.at)) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/**
 * @param {string} place of the page
 * @param {string} [at]
 */
async function linesFor(place, at) {
  // Known only once it is built.
  const { preloadLines } = await import("@commons-widgets/embed");
  const isFile = !/^https?:/.test(place);
  const html = isFile
    ? await readFile(place, "utf8")
    : await (await ask(place)).text();
  const address = at ?? (isFile ? pathToFileURL(place).href : place);
  return preloadLines({
    page: address,
    html,
    readJson: async (href) => (await ask(href)).json(),
  });
}

/** @param {string} address */
async function ask(address) {
  if (!/^https?:/.test(address))
    throw new Error(`${address} is no address of the web. Give --at ADDRESS.`);
  const answer = await fetch(address).catch((cause) => {
    throw new Error(`${address} could not be reached.`, { cause });
  });
  if (answer.ok) return answer;
  throw new Error(`${address} answered ${answer.status}.`);
}
