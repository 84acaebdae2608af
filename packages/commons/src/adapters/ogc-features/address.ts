/** A place in an OGC API, as its address says it. */
export interface OgcAddress {
  /** Of the landing page, without a query and without a slash at its end. */
  readonly base: string;
  /** The collection's ID; absent where the address is of the API. */
  readonly collection?: string;
  /** What the API's own address asks of every resource, such as `map`. */
  readonly everywhere: Readonly<Record<string, string>>;
  /** What the address of a collection's items asks of them, such as `bbox`. */
  readonly standing: Readonly<Record<string, string>>;
}

/**
 * Parameters that this library decides on, and `token`, which must not go on to
 * anyone.
 */
const OWN: readonly string[] = [
  "f",
  "limit",
  "offset",
  "startindex",
  "page",
  "crs",
  "token",
];

/**
 * Reads an address that a person has copied from a browser: of an API's landing
 * page or of its collections, of a collection, or of its items, whose choice
 * (`bbox`, `datetime`, `filter`, properties) then holds for all that is read.
 */
export function parseOgcAddress(address: string): OgcAddress {
  const url = new URL(address);
  const [, path = url.pathname, collection] =
    /^(.*?)\/collections(?:\/([^/]+)(?:\/.*)?)?\/?$/.exec(url.pathname) ?? [];
  const kept = Object.fromEntries(
    [...url.searchParams].filter(([name]) => !OWN.includes(name.toLowerCase())),
  );
  const base = url.origin + path.replace(/\/+$/, "");
  return collection === undefined
    ? { base, everywhere: kept, standing: {} }
    : {
        base,
        collection: decodeURIComponent(collection),
        everywhere: {},
        standing: kept,
      };
}
