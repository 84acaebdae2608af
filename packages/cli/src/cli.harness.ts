import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommandLine } from "./command-line.js";

/** The folder of the sample commons. */
export const SAMPLE = fileURLToPath(
  new URL("../../../examples/commons/lcr/", import.meta.url),
);

/** What a test looks into, whatever it is. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- that is what it is for
export type Json = any;

/** What a command said, and how it ended. */
export interface Ran {
  readonly exitCode: number;
  readonly said: string;
  readonly complained: string;
  readonly progress: readonly string[];
}

/** Runs a command that ends by itself. */
export async function run(...args: string[]): Promise<Ran> {
  return runUnder(new AbortController().signal, ...args);
}

/** Runs a command that a signal may stop. */
export async function runUnder(
  signal: AbortSignal,
  ...args: string[]
): Promise<Ran> {
  const said: string[] = [];
  const complained: string[] = [];
  const progress: string[] = [];
  const exitCode = await runCommandLine(args, {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    progress: (line) => progress.push(line),
    signal,
  });
  return {
    exitCode,
    said: said.join("\n"),
    complained: complained.join("\n"),
    progress,
  };
}

/** A folder of a test's own, with these files; {@link removeFolders} takes it away. */
export function makeFolder(files: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "commons-keeper-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) write(folder, name, text);
  return folder;
}

const folders: string[] = [];

/** Takes away every folder of this test file. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** A keeper's folder with these datasets of the sample. */
export function makeSampleCommons(...ids: string[]): string {
  const folder = makeFolder({
    "commons.json": JSON.stringify({
      title: "Sample <commons>",
      description: "For tests.",
      prefix: "lcr",
      publisher: { name: "A keeper" },
      address: "https://data.example.org/",
    }),
  });
  for (const id of ids)
    cpSync(join(SAMPLE, "datasets", id), join(folder, "datasets", id), {
      recursive: true,
    });
  return folder;
}

/** Writes a file of a folder. */
export function write(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The text of a file of a folder. */
export function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

/** A JSON file of a folder. */
export function readJson(folder: string, name: string): Json {
  return JSON.parse(read(folder, name));
}

/** Changes a JSON file of a folder. */
export function change(
  folder: string,
  name: string,
  how: (json: Json) => void,
): void {
  const json: unknown = readJson(folder, name);
  how(json);
  write(folder, name, JSON.stringify(json));
}

/** Every file of a folder with its content, so that two states can be compared. */
export function contentsOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1),
        readFileSync(path, "latin1"),
      ]),
  );
}
