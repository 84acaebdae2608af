import type { Licence, Source } from "@commons-widgets/table";
import type { AccessRights, DatasetDescription } from "../../description.js";
import { UnreadableError } from "../../failures.js";
import { isObject, type JsonObject } from "../../json.js";
import { readLicenceWords } from "../../portal/licence-words.js";
import { plainText } from "../../portal/plain-text.js";
import { safeLink } from "../../safe-link.js";
import {
  localName,
  nodesAt,
  nodesOf,
  wordsAt,
  type Nodes,
} from "./linked-values.js";

/** A file in which a dataset is distributed. */
export interface Distribution {
  readonly url: string;
  readonly kind: DistributionKind;
}

/** What a distribution is read as; the first that a dataset has is taken. */
export const DISTRIBUTION_KINDS = [
  "data-package",
  "csvw",
  "csv",
  "tsv",
  "json",
] as const;

/** One of {@link DISTRIBUTION_KINDS}. */
export type DistributionKind = (typeof DISTRIBUTION_KINDS)[number];

/** A dataset of a catalogue. */
export interface DcatDataset {
  /** The names it may be asked for by. */
  readonly names: readonly string[];
  readonly description: DatasetDescription;
  readonly distributions: readonly Distribution[];
  /** The formats of all of them, those that cannot be read too. */
  readonly formats: readonly string[];
}

/**
 * Reads a DCAT catalogue in JSON-LD, of any shape that publishers write: nested
 * or as a graph, with prefixes, full addresses or bare terms (DCAT-AP, DCAT-US
 * `data.json`).
 *
 * @param url where it came from; addresses inside are relative to it
 * @throws {UnreadableError} where it lists no datasets
 */
export function parseDcat(json: unknown, url: string): readonly DcatDataset[] {
  const root = Array.isArray(json) ? { "@graph": json as unknown[] } : json;
  if (!isObject(root))
    throw new UnreadableError(url, "it is JSON but not a catalogue.");
  const { nodes, all } = nodesOf(root);
  const typed = all.filter((node) => isA(node, "Dataset"));
  const listed = all.flatMap((node) => nodesAt(node, "dataset", nodes));
  const datasets = listed.length > 0 ? listed : typed;
  if (datasets.length === 0)
    throw new UnreadableError(url, "it is JSON but lists no datasets.");
  return datasets.map((node) => parseDataset(node, nodes, url));
}

function isA(node: JsonObject, type: string): boolean {
  const types = [node["@type"]].flat();
  return types.some(
    (own) => typeof own === "string" && localName(own) === type,
  );
}

function parseDataset(
  node: JsonObject,
  nodes: Nodes,
  base: string,
): DcatDataset {
  const distributions = nodesAt(node, "distribution", nodes);
  const read = distributions.flatMap((item) => parseDistribution(item, base));
  const names = namesOf(node);
  const id = names[0] ?? "";
  const [publisher] = nodesAt(node, "publisher", nodes);
  const licence = licenceOf([node, ...distributions]);
  const description = plainText(wordsAt(node, "description") ?? "");
  const source = publisher && sourceOf(publisher, base);
  const created = wordsAt(node, "issued");
  return {
    names,
    distributions: read,
    formats: distributions.map((item) => formatOf(item) || "unnamed"),
    description: {
      id,
      title: wordsAt(node, "title") ?? id,
      version: wordsAt(node, "version") ?? wordsAt(node, "modified") ?? "",
      sources: [],
      accessRights: accessOf(
        wordsAt(node, "accessRights") ?? wordsAt(node, "accessLevel"),
      ),
      fields: [],
      measures: [],
      caveats: [],
      ...(description ? { description } : {}),
      ...(source ? { publisher: source } : {}),
      ...(licence ? { licence } : {}),
      ...(created ? { created } : {}),
    },
  };
}

/** Identifiers first, then the ends of addresses, then the title as a slug. */
function namesOf(node: JsonObject): readonly string[] {
  const id = typeof node["@id"] === "string" ? node["@id"] : undefined;
  const identifier = wordsAt(node, "identifier");
  const title = wordsAt(node, "title");
  const slug = title
    ?.toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const ends = [identifier, id].map((text) => text && localName(text));
  const all = [identifier, id, ...ends, slug];
  return [...new Set(all.filter((name): name is string => Boolean(name)))];
}

function parseDistribution(
  item: JsonObject,
  base: string,
): readonly Distribution[] {
  const address =
    wordsAt(item, "downloadURL") ?? wordsAt(item, "accessURL") ?? "";
  const url = safeLink(address, base);
  const kind = kindOf(formatOf(item), address);
  return url && kind ? [{ url, kind }] : [];
}

function formatOf(item: JsonObject): string {
  return ["mediaType", "format"]
    .map((name) => wordsAt(item, name) ?? "")
    .join(" ")
    .trim();
}

const KINDS: readonly (readonly [RegExp, DistributionKind])[] = [
  [/datapackage/i, "data-package"],
  [/csvm\+json|-metadata\.json/i, "csvw"],
  [/tab-separated|\btsv\b/i, "tsv"],
  [/\bcsv\b/i, "csv"],
  [/\bjson\b(?!.*(?:ld|geo))/i, "json"],
];

/** By the media type or format, and where there is none by the file's name. */
function kindOf(format: string, address: string): DistributionKind | undefined {
  const said = /datapackage\.json|-metadata\.json/.test(address)
    ? address
    : format || address;
  return KINDS.find(([pattern]) => pattern.test(said))?.[1];
}

function licenceOf(nodes: readonly JsonObject[]): Licence | undefined {
  const words = nodes
    .map((node) => wordsAt(node, "license"))
    .find((text) => text !== undefined);
  return words === undefined
    ? undefined
    : readLicenceWords(words, safeLink(words));
}

function sourceOf(node: JsonObject, base: string): Source | undefined {
  const title = wordsAt(node, "name") ?? wordsAt(node, "prefLabel");
  if (!title) return undefined;
  const url = safeLink(wordsAt(node, "homepage"), base);
  return { title, ...(url ? { url } : {}) };
}

/** Source: http://publications.europa.eu/resource/authority/access-right */
function accessOf(words: string | undefined): AccessRights {
  if (words === undefined) return "public";
  if (/members/i.test(words)) return "members";
  return /non.?public|restricted/i.test(words) ? "restricted" : "public";
}
