import { HttpStatusError } from "../../failures.js";
import {
  parseCsvwMetadata,
  type CsvwGroup,
  type ReadReference,
} from "./csvw-metadata.js";

/**
 * The metadata at an address, or of the CSV there: those named as it is, else
 * those of its folder. Metadata that do not name the CSV are not its own.
 *
 * Links in HTTP headers and site-wide patterns are not looked for: a page of
 * another origin may not read the one, and seldom finds the other.
 *
 * Source: https://www.w3.org/TR/tabular-data-model/#locating-metadata
 *
 * @returns one table without columns where a CSV has no metadata
 */
export async function locateMetadata(
  url: string,
  readJson: ReadReference,
): Promise<CsvwGroup> {
  if (url.endsWith(".json"))
    return parseCsvwMetadata(await readJson(url), url, readJson);
  const warnings: string[] = [];
  for (const address of [
    `${url}-metadata.json`,
    new URL("csv-metadata.json", url).href,
  ]) {
    const group = await tryMetadata(address, readJson);
    if (group?.tables.some((table) => table.url === url)) return group;
    if (group) warnings.push(`${address} does not name ${url}.`);
  }
  const table = { "@context": "http://www.w3.org/ns/csvw", url };
  const bare = await parseCsvwMetadata(table, url, readJson);
  return { ...bare, warnings };
}

async function tryMetadata(
  url: string,
  readJson: ReadReference,
): Promise<CsvwGroup | undefined> {
  try {
    return await parseCsvwMetadata(await readJson(url), url, readJson);
  } catch (error) {
    if (error instanceof HttpStatusError) return undefined;
    throw error;
  }
}
