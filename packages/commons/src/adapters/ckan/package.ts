import type { Licence, Source } from "@commons-widgets/table";
import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import { describeTable } from "../../portal/describe-table.js";
import { readLicenceWords } from "../../portal/licence-words.js";
import { plainText } from "../../portal/plain-text.js";
import type { PortalDescription } from "../../portal/portal-dataset.js";
import { safeLink } from "../../safe-link.js";

/** Where a table is read from. */
type Place =
  | { readonly kind: "datastore" }
  | { readonly kind: "csv" | "tsv"; readonly url: string };

/** One resource of a CKAN dataset that is a table. */
export interface TableResource {
  readonly id: string;
  readonly title: string;
  /** The title in lower case, words joined by hyphens, as an ID may hold it. */
  readonly slug: string;
  readonly place: Place;
  /** ISO 8601 date of its last change, where CKAN states one. */
  readonly modified?: string;
}

/** The tables among a dataset's resources, in CKAN's order; each file once. */
export function tableResources(
  dataset: JsonObject,
  base: string,
): readonly TableResource[] {
  const listed = objectsAt(dataset, "resources").flatMap((item) =>
    tableResource(item, base),
  );
  const urls = listed.map(({ place }) => "url" in place && place.url);
  return listed.filter(
    ({ place }, index) =>
      !("url" in place) || urls.indexOf(place.url) === index,
  );
}

function tableResource(
  item: JsonObject,
  base: string,
): readonly TableResource[] {
  const id = textAt(item, "id");
  const place = placeOf(item, base);
  if (!id || !place) return [];
  const title = textAt(item, "name") ?? id;
  const modified = dateOf(
    textAt(item, "last_modified") ?? textAt(item, "created"),
  );
  return [
    {
      id,
      title,
      place,
      slug: slugOf(title),
      ...(modified ? { modified } : {}),
    },
  ];
}

function placeOf(item: JsonObject, base: string): Place | undefined {
  if (memberAt(item, "datastore_active") === true) return { kind: "datastore" };
  const url = safeLink(textAt(item, "url"), base);
  if (url === undefined) return undefined;
  const said = [textAt(item, "format"), textAt(item, "mimetype")]
    .filter(Boolean)
    .join(" ");
  const words = said || (new URL(url).pathname.split(".").at(-1) ?? "");
  if (/zip|compressed/i.test(words)) return undefined;
  if (/\b(?:csv|comma-separated-values)\b/i.test(words))
    return { kind: "csv", url };
  return /\b(?:tsv|tab-separated-values)\b/i.test(words)
    ? { kind: "tsv", url }
    : undefined;
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** What CKAN says of a dataset and the resource of it that is read. */
export function describePackage(
  dataset: JsonObject,
  resource: TableResource,
  id: string,
  base: string,
): PortalDescription {
  const title = textAt(dataset, "title") ?? resource.title;
  const description = plainText(textAt(dataset, "notes") ?? "");
  const name = textAt(dataset, "name");
  const page = name && safeLink(`dataset/${name}`, base);
  const changed = dateOf(textAt(dataset, "metadata_modified"));
  return describeTable({
    id,
    title,
    page,
    version: resource.modified ?? changed,
    description,
    created: dateOf(textAt(dataset, "metadata_created")),
    publisher: publisherOf(dataset, base),
    licence: licenceOf(dataset),
    accessRights: memberAt(dataset, "private") === true ? "members" : "public",
  });
}

function publisherOf(dataset: JsonObject, base: string): Source | undefined {
  const organisation = objectAt(dataset, "organization");
  const title = textAt(organisation, "title") ?? textAt(dataset, "author");
  if (!title) return undefined;
  const name = textAt(organisation, "name");
  const url = name && safeLink(`organization/${name}`, base);
  return { title, ...(url ? { url } : {}) };
}

/** CKAN's word for a licence that nobody chose. */
const NO_LICENCE = "notspecified";

function licenceOf(dataset: JsonObject): Licence | undefined {
  const id = textAt(dataset, "license_id");
  if (id === NO_LICENCE) return undefined;
  return readLicenceWords(
    textAt(dataset, "license_title") ?? id,
    textAt(dataset, "license_url"),
  );
}

function dateOf(moment: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(moment ?? "")?.[0];
}
