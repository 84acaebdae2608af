import { createServer } from "node:http";
import { PROTOCOLS } from "./protocols.mjs";
import { readSampleTables } from "./sample-tables.mjs";

/**
 * What is asked of a portal.
 *
 * @typedef {object} PortalRequest
 * @property {string} path behind the portal's address, without slashes at its ends
 * @property {URLSearchParams} query
 * @property {string} base the portal's address, ending in a slash
 * @property {string} accept the media types wanted
 */

/**
 * What a portal answers: JSON, or a body of another kind.
 *
 * @typedef {object} PortalAnswer
 * @property {number} [status] 200 where absent
 * @property {unknown} [json]
 * @property {string | Uint8Array} [body]
 * @property {Record<string, string>} [headers]
 */

/**
 * @callback Protocol
 * @param {PortalRequest} request
 * @returns {PortalAnswer | undefined} `undefined` where nothing is there
 */

/** @type {PortalAnswer} */
const NOTHING = {
  status: 404,
  body: "Nothing is here: this portal has an API, and no pages for people.",
};

const MOUNT = /^\/(?:portals\/)?([a-z-]+)(?:\/([^?]*))?(?:\?(.*))?$/;

/**
 * Makes the part of a server that speaks the protocols of portals over the
 * sample commons, each under `/portals/<name>/`.
 *
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => boolean}
 *   whether the request was for a portal, and so is answered
 */
export function answerAsPortals() {
  const tables = readSampleTables();
  /** @type {Map<string, Protocol>} */
  const protocols = new Map();
  return (request, response) => {
    const [, name = "", path = "", query = ""] =
      MOUNT.exec(request.url ?? "") ?? [];
    const create = PROTOCOLS[name];
    if (!create || !request.url?.startsWith("/portals/")) return false;
    const protocol = protocols.get(name) ?? create(tables);
    protocols.set(name, protocol);
    const answer = protocol({
      path: decodeURIComponent(path).replace(/^\/|\/$/g, ""),
      query: new URLSearchParams(query),
      base: `http://${request.headers.host}/portals/${name}/`,
      accept: request.headers.accept ?? "*/*",
    });
    send(response, answer);
    return true;
  };
}

/**
 * A server that has the portals under `/portals/`, and leaves everything else
 * to another that need not listen.
 *
 * @param {import("node:http").Server} other
 */
export function withPortals(other) {
  const answer = answerAsPortals();
  return createServer((request, response) => {
    if (!answer(request, response)) other.emit("request", request, response);
  });
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {PortalAnswer} [answer]
 */
function send(response, answer = NOTHING) {
  const { status = 200, json, body = "", headers = {} } = answer;
  const type = json === undefined ? "text/plain" : "application/json";
  response.writeHead(status, {
    "Content-Type": `${type}; charset=utf-8`,
    "Access-Control-Allow-Origin": "*",
    ...headers,
  });
  response.end(json === undefined ? body : JSON.stringify(json));
}

/**
 * Starts a server of all portals on a port of its own, for a test.
 *
 * @returns {Promise<{ addressOf(name: string): string, asked: string[], close(): Promise<void> }>}
 *   `asked` lists the paths with their queries, in the order they were asked for
 */
export async function startPortals() {
  const answer = answerAsPortals();
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(decodeURIComponent((request.url ?? "").replaceAll("+", " ")));
    if (!answer(request, response)) send(response);
  });
  await new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(undefined));
  });
  const { port } = /** @type {import("node:net").AddressInfo} */ (
    server.address()
  );
  return {
    addressOf: (name) => `http://127.0.0.1:${port}/portals/${name}/`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
