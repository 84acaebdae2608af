import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  createDataPackageAdapter,
  DEFAULT_LIMITS,
  type Adapter,
} from "@commons-widgets/commons";

/** A name for the folder that an address can begin with; nothing is asked of it. */
const BASE = "https://folder.invalid/";

/**
 * Reads the packages of a folder exactly as a figure on a page would, from the
 * disk instead of the web.
 *
 * A dataset is named by {@link addressOf}, or, where the folder has a catalogue,
 * by its ID.
 */
export function openFolder(folder: string): Adapter {
  return createDataPackageAdapter({
    href: `${BASE}catalogue.json`,
    maxRows: () => DEFAULT_LIMITS.rows,
    readBytes: (url) => {
      const { pathname } = new URL(url);
      return readFile(join(folder, decodeURIComponent(pathname)));
    },
  });
}

/** The address of a dataset's package for {@link openFolder}. */
export function addressOf(id: string): string {
  return `${BASE}datasets/${encodeURIComponent(id)}/datapackage.json`;
}
