import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";

/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {import("node:http").IncomingMessage} Request */

/**
 * How a server answers in place of a file.
 *
 * @callback Answer
 * @param {Response} response
 * @param {Buffer} file what it should have sent
 * @param {Request} request
 * @returns {void}
 */

/** What lets any page read an answer. */
export const OPEN = { "Access-Control-Allow-Origin": "*" };

const SPACES = Buffer.alloc(1_000_000, " ");

/** Milliseconds between two drops of an answer that comes in drops. */
const DROP = 40;

/**
 * @param {number} status
 * @param {Record<string, string>} [headers]
 * @param {string} [body]
 * @returns {Answer}
 */
export function status(status, headers = {}, body = "") {
  return (response) => {
    response.writeHead(status, { ...OPEN, ...headers }).end(body);
  };
}

/**
 * @param {(file: Buffer, path: string) => string | Uint8Array} make
 * @param {Record<string, string>} [headers]
 * @returns {Answer}
 */
export function body(make, headers = {}) {
  return (response, file, { url = "" }) => {
    const made = make(file, url);
    response.writeHead(200, { ...OPEN, ...headers }).end(made);
  };
}

/** @type {Answer} */
export function reset(response) {
  response.socket?.resetAndDestroy();
}

/** @type {Answer} */
export function slowHeaders(response) {
  const { socket } = response;
  const head = "HTTP/1.1 200 OK\r\nX-Padding: ";
  let at = 0;
  drip(response, () => socket?.write(head[at++] ?? "x"));
}

/** @type {Answer} */
export function slowBody(response, file) {
  response.writeHead(200, { ...OPEN, "Content-Length": file.length });
  let at = 0;
  drip(response, () => response.write(file.subarray(at, ++at)));
}

/** @type {Answer} */
export function stalled(response, file) {
  response.writeHead(200, { ...OPEN, "Content-Length": file.length });
  response.write(file.subarray(0, file.length / 2));
}

/** @type {Answer} */
export function brokenOff(response, file) {
  response.writeHead(200, { ...OPEN, "Content-Length": file.length });
  response.write(file.subarray(0, file.length / 2), () => response.destroy());
}

/** @type {Answer} */
export function brokenOffInChunks(response, file) {
  response.writeHead(200, OPEN);
  response.write(file.subarray(0, file.length / 2), () => response.destroy());
}

/** @type {Answer} */
export function throughCors(response, file) {
  response.writeHead(200).end(file);
}

/** @type {Answer} */
export function inCircles(response, _file, { url = "" }) {
  response.writeHead(301, { ...OPEN, Location: url }).end();
}

/**
 * A gigabyte of spaces, sent as fast as it is taken.
 *
 * @type {Answer}
 */
export function spaces(response) {
  response.writeHead(200, OPEN);
  let left = 1000;
  const send = () => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(SPACES)) {
        response.once("drain", send);
        return;
      }
    }
    response.end();
  };
  send();
}

/** @type {Answer} */
export function spacesPacked(response) {
  response.writeHead(200, { ...OPEN, "Content-Encoding": "gzip" });
  const blocks = Array.from({ length: 1000 }, () => SPACES);
  // Whoever asks goes away before the end, and then nothing is left to do.
  pipeline(Readable.from(blocks), createGzip(), response, () => undefined);
}

/** @type {Answer} */
export function promisesGigabyte(response) {
  response.writeHead(200, { ...OPEN, "Content-Length": "1000000000" });
  response.write(" ");
}

/**
 * @param {Response} response
 * @param {() => unknown} send
 */
function drip(response, send) {
  const timer = setInterval(send, DROP);
  response.on("close", () => clearInterval(timer));
  response.socket?.on("close", () => clearInterval(timer));
}
