import { join } from "node:path";
import { buildCommons } from "../build/build-commons.js";
import { countOf } from "../count-of.js";
import { readArguments } from "../read-arguments.js";
import { EXIT, type Terminal } from "../terminal.js";

const BUILD_HELP = `Usage: commons build [--dir DIR] [--out DIR] [--json]

Makes the folder to publish: catalogue.json, a page for people (index.html), a
search index, and every version of every dataset with its size and fingerprint;
outlines as TopoJSON and as PMTiles.

What stood in the folder is replaced wholly or not at all. A version that was
published before may not change.

  --dir DIR  the keeper's folder (default: the current one)
  --out DIR  the folder to publish (default: public in the keeper's folder)
  --json     the report as JSON
  --help     this text`;

/**
 * Builds the folder to publish of a commons.
 *
 * @returns 0 when built
 * @throws {UsageError} where the arguments are not accepted
 * @throws {KeepingError} where something of the commons stands in the way
 */
export async function build(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values } = readArguments(
    args,
    { dir: "string", out: "string", json: "boolean" },
    0,
  );
  if (values.help) {
    terminal.say(BUILD_HELP);
    return EXIT.done;
  }
  const folder = values.dir ?? ".";
  const out = values.out ?? join(folder, "public");
  const report = await buildCommons({
    folder,
    out,
    signal: terminal.signal,
    progress: (line) => terminal.progress?.(line),
  });
  if (values.json) {
    terminal.say(JSON.stringify({ out, ...report }, null, 2));
    return EXIT.done;
  }
  for (const { id, version, files, bytes } of report.datasets)
    terminal.say(`${id}@${version}: ${files} files, ${bytes} bytes`);
  terminal.say(`${countOf(report.datasets.length, "dataset")} built in ${out}`);
  return EXIT.done;
}
