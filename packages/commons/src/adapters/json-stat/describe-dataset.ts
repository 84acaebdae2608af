import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  textsAt,
  type JsonObject,
} from "../../json.js";
import { describeTable } from "../../portal/describe-table.js";
import { readLicenceWords } from "../../portal/licence-words.js";
import { plainText } from "../../portal/plain-text.js";
import type { PortalDescription } from "../../portal/portal-dataset.js";
import { safeLink } from "../../safe-link.js";

/** What a JSON-stat dataset says of itself; its version is its date. */
export function describeDataset(
  dataset: JsonObject,
  { id, name, url }: { id: string; name: string; url: string },
): PortalDescription {
  const extension = objectAt(dataset, "extension");
  const source = textAt(dataset, "source");
  return describeTable({
    id,
    title: textAt(dataset, "label") ?? name,
    page: url,
    version: /^\d{4}-\d{2}-\d{2}/.exec(textAt(dataset, "updated") ?? "")?.[0],
    description: plainText(textAt(extension, "description") ?? ""),
    publisher: source ? publisherOf(source, extension, url) : undefined,
    licence: licenceOf(dataset),
    caveats: notesOf(dataset),
  });
}

function notesOf(dataset: JsonObject): readonly string[] {
  const note = memberAt(dataset, "note");
  return typeof note === "string" ? [note] : textsAt(dataset, "note");
}

function publisherOf(
  source: string,
  extension: JsonObject | undefined,
  base: string,
) {
  const named = objectsAt(extension, "source").find(
    (item) => textAt(item, "name") === source,
  );
  const url = safeLink(textAt(named, "href"), base);
  return { title: source, ...(url ? { url } : {}) };
}

function licenceOf(dataset: JsonObject) {
  const [link] = objectsAt(objectAt(dataset, "link"), "license");
  const words = textAt(objectAt(dataset, "extension"), "license");
  return readLicenceWords(textAt(link, "label") ?? words, textAt(link, "href"));
}
