import type { Licence, Source } from "@commons-widgets/table";
import type { DatasetDescription } from "../../description.js";
import {
  isObject,
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import { readLicenceWords } from "../../portal/licence-words.js";
import { safeLink } from "../../safe-link.js";
import type { CsvwGroup, CsvwTable } from "./csvw-metadata.js";

/** A dataset's description, its fields apart. */
export function describeCsvw(
  id: string,
  table: CsvwTable,
  group: CsvwGroup,
): DatasetDescription {
  const said = { ...group.item, ...table.item };
  const ons = objectAt(said, "metadata");
  const indicator = objectsAt(ons, "indicators")[0];
  const title = wordsAt(said, "title") ?? textAt(indicator, "label");
  const description =
    wordsAt(said, "description") ?? textAt(indicator, "longDescription");
  const publisher = wordsAt(said, "publisher") ?? wordsAt(said, "creator");
  const licence = licenceOf(said, table.url);
  const caveats = textAt(indicator, "caveats");
  const created = wordsAt(said, "issued");
  return {
    id,
    title: title ?? table.url.split("/").at(-1) ?? id,
    version: wordsAt(said, "modified") ?? created ?? "",
    sources: objectsAt(ons, "source").flatMap((item) => sourceOf(item)),
    accessRights: "public",
    fields: [],
    measures: [],
    caveats: [...(caveats ? [caveats] : []), ...notesOf(said)],
    ...(description ? { description } : {}),
    ...(publisher ? { publisher: { title: publisher } } : {}),
    ...(licence ? { licence } : {}),
    ...(created ? { created } : {}),
  };
}

/** Dublin Core goes by two prefixes, and values by several shapes. */
function wordsAt(said: JsonObject, term: string): string | undefined {
  for (const prefix of ["dc", "dct", "dcterms"]) {
    const found = wordsOf(memberAt(said, `${prefix}:${term}`));
    if (found) return found;
  }
  return undefined;
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === "string" && value !== "") return value;
  if (Array.isArray(value)) return wordsOf((value as unknown[])[0]);
  if (!isObject(value)) return undefined;
  return (
    textAt(value, "@value") ??
    textAt(value, "schema:name") ??
    textAt(value, "foaf:name")
  );
}

function licenceOf(said: JsonObject, base: string): Licence | undefined {
  const given = memberAt(said, "dc:license") ?? memberAt(said, "dct:license");
  const words = isObject(given) ? textAt(given, "@id") : wordsOf(given);
  if (!words) return undefined;
  return readLicenceWords(words, safeLink(words, base));
}

function sourceOf(item: JsonObject): readonly Source[] {
  const title = textAt(item, "name");
  if (!title) return [];
  const url = safeLink(textAt(item, "href"));
  return [{ title, ...(url ? { url } : {}) }];
}

function notesOf(said: JsonObject): readonly string[] {
  const notes = memberAt(said, "notes");
  if (!Array.isArray(notes)) return [];
  return (notes as unknown[]).filter(
    (note): note is string => typeof note === "string",
  );
}
