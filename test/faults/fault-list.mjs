/** @typedef {import("./sample-files.mjs").Resource} Resource */

/**
 * One way in which a file can go wrong.
 *
 * @typedef {object} Fault
 * @property {string} what as it stands in the table of the docs
 * @property {readonly Resource[]} [of] the files it can happen to; absent: any
 * @property {boolean} [vouched] whether the catalogue says which hash files have
 * @property {boolean} [once] whether only the first to ask meets it
 * @property {boolean} [heavy] whether one dataset of it is enough
 * @property {string} ends what it ends in: `read`, or the code of an error
 * without `commons/`, and `again` where asking again may help
 * @property {Partial<Record<Resource, string>>} [butEnds] the same of one kind
 * of file
 */

/** @type {Record<string, Fault>} */
export const FAULTS = {
  refused: { what: "the connection is refused", ends: "unreachable again" },
  reset: { what: "the connection is reset", ends: "unreachable again" },
  "slow-headers": {
    what: "headers come letter by letter",
    ends: "timed-out again",
  },
  "slow-body": { what: "it comes byte by byte", ends: "timed-out again" },
  stalled: { what: "it stops half way", ends: "timed-out again" },
  truncated: { what: "it breaks off half way", ends: "unreadable again" },
  "truncated-chunks": {
    what: "it breaks off half way, its length not said",
    ends: "unreadable again",
  },
  half: {
    what: "it is half of the file, sent as if it were all",
    ends: "unreadable",
    butEnds: { data: "read" },
  },
  "gzip-lies": {
    what: "it is said to be packed and is not",
    ends: "unreadable again",
  },
  "wrong-type": { what: "it is said to be a picture", ends: "read" },
  html: { what: "a page to log in comes instead", ends: "unreadable" },
  empty: { what: "it is empty", ends: "unreadable" },
  "http-204": { what: "204, no content", ends: "unreadable" },
  "http-301": { what: "301 to itself", ends: "unreachable again" },
  "http-401": { what: "401", ends: "forbidden" },
  "http-403": { what: "403", ends: "forbidden" },
  "http-404": { what: "404", ends: "http-status" },
  "http-410": { what: "410", ends: "http-status" },
  "http-429": { what: "429", ends: "http-status again" },
  "http-429-once": {
    what: "429 once, and when to ask again",
    ends: "read",
    once: true,
  },
  "http-429-later": {
    what: "429, and to ask again in an hour",
    ends: "http-status again",
  },
  "http-500": { what: "500", ends: "http-status again" },
  "http-503": { what: "503", ends: "http-status again" },
  "http-503-once": { what: "503 once", ends: "read", once: true },
  cors: {
    what: "the server lets no other site read it",
    ends: "unreachable again",
  },
  hash: {
    what: "it is not the file that the catalogue vouches for",
    ends: "hash-mismatch",
    of: ["datapackage", "data", "outlines"],
    vouched: true,
  },
  spaces: { what: "a gigabyte of spaces", ends: "too-large", heavy: true },
  "spaces-packed": {
    what: "a gigabyte of spaces, packed in one megabyte",
    ends: "too-large",
    heavy: true,
  },
  "spaces-read": {
    what: "sixty megabytes of spaces, which are still read",
    ends: "unreadable",
    heavy: true,
  },
  gigabyte: { what: "it says that a gigabyte will follow", ends: "too-large" },
  deep: {
    what: "JSON nested 100,000 deep",
    ends: "unreadable",
    of: ["catalogue", "datapackage", "outlines"],
    heavy: true,
  },
  columns: {
    what: "a million columns more",
    ends: "read",
    butEnds: { datapackage: "too-large", data: "unreadable" },
    heavy: true,
  },
  prototype: {
    what: "names such as `__proto__` and `constructor`",
    ends: "read",
    butEnds: { datapackage: "unreadable" },
  },
  nul: {
    what: "NUL in its names",
    ends: "unreadable",
    butEnds: { data: "read" },
    of: ["catalogue", "datapackage", "data"],
  },
  surrogates: {
    what: "half of a pair of surrogates in its names",
    ends: "read",
  },
  formulas: {
    what: "formulas for names",
    ends: "read",
    of: ["catalogue", "datapackage", "data"],
  },
  markup: {
    what: "markup and `javascript:` for names and links",
    ends: "read",
    of: ["catalogue", "datapackage", "data"],
  },
  nan: { what: "`NaN` for a place", ends: "unreadable", of: ["outlines"] },
  "no-number": {
    what: "`null` for a place",
    ends: "unreadable",
    of: ["outlines"],
  },
  crossings: {
    what: "outlines that cross themselves",
    ends: "read",
    of: ["outlines"],
  },
  "million-points": {
    what: "a million points more",
    ends: "read",
    of: ["outlines"],
    heavy: true,
  },
};
