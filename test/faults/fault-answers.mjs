import * as answers from "./answers.mjs";
import * as csv from "./hostile-csv.mjs";
import * as geometry from "./hostile-geometry.mjs";
import * as json from "./hostile-json.mjs";

/** @typedef {import("./answers.mjs").Answer} Answer */

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

/**
 * How a server answers for each fault; none where nobody answers at all.
 *
 * @type {Record<string, Answer>}
 */
export const ANSWERS = {
  reset: answers.reset,
  "slow-headers": answers.slowHeaders,
  "slow-body": answers.slowBody,
  stalled: answers.stalled,
  truncated: answers.brokenOff,
  "truncated-chunks": answers.brokenOffInChunks,
  half: answers.body((file) => file.subarray(0, file.length / 2)),
  "gzip-lies": answers.body((file) => file, { "Content-Encoding": "gzip" }),
  "wrong-type": answers.body((file) => file, { "Content-Type": "image/png" }),
  html: answers.body(() => LOG_IN, HTML),
  empty: answers.body(() => ""),
  "http-204": answers.status(204),
  "http-301": answers.inCircles,
  "http-401": answers.status(401),
  "http-403": answers.status(403),
  "http-404": answers.status(404, HTML, LOG_IN),
  "http-410": answers.status(410),
  "http-429": answers.status(429),
  "http-429-once": answers.status(429, { "Retry-After": "0" }),
  "http-429-later": answers.status(429, { "Retry-After": "3600" }),
  "http-500": answers.status(500, HTML, LOG_IN),
  "http-503": answers.status(503),
  "http-503-once": answers.status(503),
  cors: answers.throughCors,
  hash: answers.body((file) => Buffer.concat([file, Buffer.from("\n")])),
  spaces: answers.spaces,
  "spaces-packed": answers.spacesPacked,
  "spaces-read": answers.body(() => Buffer.alloc(60_000_000, " ")),
  gigabyte: answers.promisesGigabyte,
  deep: reshaped(json.nestedDeep),
  columns: rewritten(json.withMillionColumns, csv.withMillionColumns),
  prototype: rewritten(json.withPrototypeNames, csv.withPrototypeColumns),
  nul: rewritten(
    (file) => file.replace(/title":\s*"/g, (found) => `${found}\0`),
    (file) => csv.withNames(file, (name) => `${name}\0`),
  ),
  surrogates: rewritten(json.withLoneSurrogates, csv.withHalfPairs),
  formulas: rewritten(json.withFormulas, (file) =>
    csv.withNames(file, (name) => `=1+1|'${name}'!A0`),
  ),
  markup: rewritten(json.withMarkup, (file) =>
    csv.withNames(file, () => json.MARKUP),
  ),
  nan: reshaped(geometry.withNaN),
  "no-number": reshaped(geometry.withNoNumber),
  crossings: reshaped(geometry.withCrossings),
  "million-points": reshaped(geometry.withMillionPoints),
};
