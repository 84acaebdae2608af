import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { KeepingError } from "./keeping-error.js";

/** The file that says what a commons is; where it stands, there is one. */
export const COMMONS_FILE = "commons.json";

/** What a commons is, as its keeper writes it in `commons.json`. */
export interface CommonsFile {
  readonly title: string;
  readonly description?: string;
  /** What stands before the colon of its dataset IDs. */
  readonly prefix: string;
  readonly publisher?: { readonly name?: string; readonly homepage?: string };
  /** Where it is published, such as `https://data.example.org/`. */
  readonly address?: string;
}

const PREFIX = /^[a-z][a-z0-9-]*$/;

/**
 * Reads what the commons in a folder is.
 *
 * @throws {KeepingError} where the folder holds none, or the file is not as
 *   `docs/commons/keeping.md` says
 */
export async function readCommonsFile(folder: string): Promise<CommonsFile> {
  const path = join(folder, COMMONS_FILE);
  const json = (await readJsonFile(path)) as Partial<CommonsFile> | null;
  if (json === null)
    throw new KeepingError(
      `There is no ${COMMONS_FILE} in ${folder}. Start a commons there with "commons init".`,
    );
  const { title, prefix } = json;
  if (typeof title !== "string" || title === "")
    throw new KeepingError(`${path}: "title" is missing. Accepted: a text.`);
  if (typeof prefix !== "string" || !PREFIX.test(prefix))
    throw new KeepingError(
      `${path}: "prefix" was given ${prefix === undefined ? "nothing" : JSON.stringify(prefix)}. Accepted: small letters, digits and hyphens, beginning with a letter.`,
    );
  return { ...json, title, prefix };
}

/**
 * Reads a JSON file; `null` where there is none.
 *
 * @throws {KeepingError} where it is not JSON
 */
export async function readJsonFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new KeepingError(
      `${path} is not JSON: ${error instanceof Error ? error.message : ""}.`,
    );
  }
}
