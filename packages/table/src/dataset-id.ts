import { InvalidDatasetIdError } from "./errors.js";

/**
 * A dataset's name in a commons: `lcr:child-poverty@2025-03-21`, or a URL. At a
 * portal a name may hold `,` and `/`, as that of a table in a dataflow does.
 */
export type DatasetId =
  | {
      readonly kind: "curie";
      readonly prefix: string;
      readonly name: string;
      /** Absent: the latest. */
      readonly version?: string;
    }
  | { readonly kind: "url"; readonly url: string };

const CURIE =
  /^([a-z][a-z0-9-]*):([a-z0-9][a-z0-9._,/-]*)(?:@([A-Za-z0-9][\w.-]*))?$/i;

/**
 * Reads a dataset ID: `prefix:name`, `prefix:name@version`, or an http(s) URL.
 *
 * @throws {InvalidDatasetIdError} where the text is none of these
 */
export function parseDatasetId(text: string): DatasetId {
  const id = text.trim();
  if (/^https?:\/\//i.test(id) && URL.canParse(id))
    return { kind: "url", url: id };
  const match = CURIE.exec(id);
  if (!match?.[1] || !match[2]) throw new InvalidDatasetIdError(text);
  return {
    kind: "curie",
    prefix: match[1],
    name: match[2],
    ...(match[3] ? { version: match[3] } : {}),
  };
}

/** Writes a dataset ID as an author would. */
export function formatDatasetId(id: DatasetId): string {
  if (id.kind === "url") return id.url;
  return `${id.prefix}:${id.name}${id.version ? `@${id.version}` : ""}`;
}
