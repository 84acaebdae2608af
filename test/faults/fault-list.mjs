import * as answers from "./answers.mjs";
import * as csv from "./hostile-csv.mjs";
import * as geometry from "./hostile-geometry.mjs";
import * as json from "./hostile-json.mjs";

/** @typedef {import("./answers.mjs").Answer} Answer */
/** @typedef {import("./sample-files.mjs").Resource} Resource */

/**
 * One way in which a file can go wrong.
 *
 * @typedef {object} Fault
 * @property {string} what as it stands in the table of the docs
 * @property {Answer} [answer] absent where nobody answers at all
 * @property {readonly Resource[]} [of] the files it can happen to; absent: any
 * @property {boolean} [vouched] whether the catalogue says which hash files have
 * @property {boolean} [once] whether only the first to ask meets it
 * @property {boolean} [heavy] whether one dataset of it is enough
 * @property {string} ends what it ends in: `read`, or the code of an error
 * without `commons/`, and `again` where asking again may help
 * @property {Partial<Record<Resource, string>>} [butEnds] the same of one kind
 * of file
 */

const HTML = { "Content-Type": "text/html; charset=utf-8" };
const LOG_IN = "<!doctype html><html><title>Log in</title></html>";

/**
 * A change of the file's text, by what the file is.
 *
 * @param {(file: string) => string} ofJson
 * @param {(file: string) => string | Uint8Array} ofCsv
 */
function rewritten(ofJson, ofCsv) {
  return answers.body((file, path) =>
    path.endsWith(".csv") ? ofCsv(String(file)) : ofJson(String(file)),
  );
}

/**
 * @param {(file: string) => string} change
 * @returns {Answer}
 */
function reshaped(change) {
  return answers.body((file) => change(String(file)));
}

/** @type {Record<string, Fault>} */
export const FAULTS = {
  refused: { what: "the connection is refused", ends: "unreachable again" },
  reset: {
    what: "the connection is reset",
    ends: "unreachable again",
    answer: answers.reset,
  },
  "slow-headers": {
    what: "headers come letter by letter",
    ends: "timed-out again",
    answer: answers.slowHeaders,
  },
  "slow-body": {
    what: "it comes byte by byte",
    ends: "timed-out again",
    answer: answers.slowBody,
  },
  stalled: {
    what: "it stops half way",
    ends: "timed-out again",
    answer: answers.stalled,
  },
  truncated: {
    what: "it breaks off half way",
    ends: "unreadable again",
    answer: answers.brokenOff,
  },
  "truncated-chunks": {
    what: "it breaks off half way, its length not said",
    ends: "unreadable again",
    answer: answers.brokenOffInChunks,
  },
  half: {
    what: "it is half of the file, sent as if it were all",
    ends: "unreadable",
    butEnds: { data: "read" },
    answer: answers.body((file) => file.subarray(0, file.length / 2)),
  },
  "gzip-lies": {
    what: "it is said to be packed and is not",
    ends: "unreadable again",
    answer: answers.body((file) => file, { "Content-Encoding": "gzip" }),
  },
  "wrong-type": {
    what: "it is said to be a picture",
    ends: "read",
    answer: answers.body((file) => file, { "Content-Type": "image/png" }),
  },
  html: {
    what: "a page to log in comes instead",
    ends: "unreadable",
    answer: answers.body(() => LOG_IN, HTML),
  },
  empty: {
    what: "it is empty",
    ends: "unreadable",
    answer: answers.body(() => ""),
  },
  204: {
    what: "204, no content",
    ends: "unreadable",
    answer: answers.status(204),
  },
  301: {
    what: "301 to itself",
    ends: "unreachable again",
    answer: answers.inCircles,
  },
  401: { what: "401", ends: "forbidden", answer: answers.status(401) },
  403: { what: "403", ends: "forbidden", answer: answers.status(403) },
  404: {
    what: "404",
    ends: "http-status",
    answer: answers.status(404, HTML, LOG_IN),
  },
  410: { what: "410", ends: "http-status", answer: answers.status(410) },
  429: { what: "429", ends: "http-status again", answer: answers.status(429) },
  "429-once": {
    what: "429 once, and when to ask again",
    ends: "read",
    answer: answers.status(429, { "Retry-After": "0" }),
    once: true,
  },
  "429-later": {
    what: "429, and to ask again in an hour",
    ends: "http-status again",
    answer: answers.status(429, { "Retry-After": "3600" }),
  },
  500: {
    what: "500",
    ends: "http-status again",
    answer: answers.status(500, HTML, LOG_IN),
  },
  503: { what: "503", ends: "http-status again", answer: answers.status(503) },
  "503-once": {
    what: "503 once",
    ends: "read",
    answer: answers.status(503),
    once: true,
  },
  cors: {
    what: "the server lets no other site read it",
    ends: "unreachable again",
    answer: answers.throughCors,
  },
  hash: {
    what: "it is not the file that the catalogue vouches for",
    ends: "hash-mismatch",
    of: ["datapackage", "data", "outlines"],
    answer: answers.body((file) => Buffer.concat([file, Buffer.from("\n")])),
    vouched: true,
  },
  spaces: {
    what: "a gigabyte of spaces",
    ends: "too-large",
    answer: answers.spaces,
    heavy: true,
  },
  "spaces-packed": {
    what: "a gigabyte of spaces, packed in one megabyte",
    ends: "too-large",
    answer: answers.spacesPacked,
    heavy: true,
  },
  "spaces-read": {
    what: "sixty megabytes of spaces, which are still read",
    ends: "unreadable",
    answer: answers.body(() => Buffer.alloc(60_000_000, " ")),
    heavy: true,
  },
  gigabyte: {
    what: "it says that a gigabyte will follow",
    ends: "too-large",
    answer: answers.promisesGigabyte,
  },
  deep: {
    what: "JSON nested 100,000 deep",
    ends: "unreadable",
    of: ["catalogue", "datapackage", "outlines"],
    answer: reshaped(json.nestedDeep),
    heavy: true,
  },
  columns: {
    what: "a million columns more",
    ends: "read",
    butEnds: { datapackage: "too-large", data: "unreadable" },
    answer: rewritten(json.withMillionColumns, csv.withMillionColumns),
    heavy: true,
  },
  prototype: {
    what: "names such as `__proto__` and `constructor`",
    ends: "read",
    butEnds: { datapackage: "unreadable" },
    answer: rewritten(json.withPrototypeNames, csv.withPrototypeColumns),
  },
  nul: {
    what: "NUL in its names",
    ends: "unreadable",
    butEnds: { data: "read" },
    answer: rewritten(
      (file) => file.replace(/title":\s*"/g, (found) => `${found}\0`),
      (file) => csv.withNames(file, (name) => `${name}\0`),
    ),
    of: ["catalogue", "datapackage", "data"],
  },
  surrogates: {
    what: "half of a pair of surrogates in its names",
    ends: "read",
    answer: rewritten(json.withLoneSurrogates, csv.withHalfPairs),
  },
  formulas: {
    what: "formulas for names",
    ends: "read",
    answer: rewritten(json.withFormulas, (file) =>
      csv.withNames(file, (name) => `=1+1|'${name}'!A0`),
    ),
    of: ["catalogue", "datapackage", "data"],
  },
  markup: {
    what: "markup and `javascript:` for names and links",
    ends: "read",
    answer: rewritten(json.withMarkup, (file) =>
      csv.withNames(file, () => json.MARKUP),
    ),
    of: ["catalogue", "datapackage", "data"],
  },
  nan: {
    what: "`NaN` for a place",
    ends: "unreadable",
    of: ["outlines"],
    answer: reshaped(geometry.withNaN),
  },
  "no-number": {
    what: "`null` for a place",
    ends: "unreadable",
    of: ["outlines"],
    answer: reshaped(geometry.withNoNumber),
  },
  crossings: {
    what: "outlines that cross themselves",
    ends: "read",
    of: ["outlines"],
    answer: reshaped(geometry.withCrossings),
  },
  "million-points": {
    what: "a million points more",
    ends: "read",
    of: ["outlines"],
    answer: reshaped(geometry.withMillionPoints),
    heavy: true,
  },
};
