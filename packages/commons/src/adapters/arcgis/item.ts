import type { Licence } from "@commons-widgets/table";
import type { AdapterContext } from "../../adapter.js";
import { memberAt, textAt, type JsonObject } from "../../json.js";
import { readLicenceWords } from "../../portal/licence-words.js";
import { plainText } from "../../portal/plain-text.js";
import { arcgisUrl, askArcgis } from "./ask.js";
import { dayOf } from "./layer.js";

/** What a portal's item, or a service's card, says of a dataset; all may be absent. */
export interface Item {
  readonly title?: string;
  readonly description?: string;
  readonly attribution?: string;
  readonly licence?: Licence;
  /** Day of the last change. */
  readonly modified?: string;
}

/** Reads an item of a portal, or the card a service keeps of itself. */
export function parseItem(json: JsonObject): Item {
  const title = wordsAt(json, "title");
  const description = wordsAt(json, "description") ?? wordsAt(json, "snippet");
  const attribution = wordsAt(json, "accessInformation");
  const licence = readLicenceWords(eitherAt(json, "licenseInfo"));
  const modified = dayOf(memberAt(json, "modified"));
  return {
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(attribution ? { attribution } : {}),
    ...(licence ? { licence } : {}),
    ...(modified ? { modified } : {}),
  };
}

/**
 * Asks a service for the card it keeps of itself, which is where its licence
 * stands. Many services have none, and that is no fault of the data: then
 * nothing is known.
 */
export async function askCard(
  context: AdapterContext,
  service: string,
  signal?: AbortSignal,
): Promise<Item> {
  try {
    const url = arcgisUrl(`${service}/info/iteminfo`);
    return parseItem(await askArcgis(context, url, signal));
  } catch {
    signal?.throwIfAborted();
    return {};
  }
}

function wordsAt(json: JsonObject, key: string): string | undefined {
  return plainText(eitherAt(json, key) ?? "") || undefined;
}

/** Cards of older servers have all their names in small letters. */
function eitherAt(json: JsonObject, key: string): string | undefined {
  return textAt(json, key) ?? textAt(json, key.toLowerCase());
}
