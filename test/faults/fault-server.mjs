import { createServer } from "node:http";
import { OPEN } from "./answers.mjs";
import { ANSWERS } from "./fault-answers.mjs";
import { FAULTS } from "./fault-list.mjs";
import { readSample, resourceOf, withoutHashes } from "./sample-files.mjs";

/** @typedef {import("./sample-files.mjs").Resource} Resource */

/** `/<fault>/<resource>/<turn>/<path>`; the turn tells one asker from another. */
const PLACE = /^\/([\w-]+)\/([a-z]+)\/([\w-]+)\/(.+)$/;

/**
 * The sample commons on this machine, over and over: once for each fault and
 * kind of file, with every file of that kind at fault and all others sound.
 */
export class FaultServer {
  /** Bytes sent since the start, by fault and kind of file. */
  sent = new Map();
  #turn = 0;
  #origin = "";
  #dead = "";
  /** @type {Set<string>} */
  #met = new Set();
  #server = createServer((request, response) => {
    this.#answer(request, response);
  });

  /** @returns {Promise<void>} */
  async start() {
    this.#dead = await freeAddress();
    this.#origin = await listenTo(this.#server);
    this.#server.unref();
  }

  /** @returns {Promise<void>} */
  async stop() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Where the server is. */
  get origin() {
    return this.#origin;
  }

  /**
   * The address of a catalogue that nobody has asked for.
   *
   * @param {string} fault
   * @param {Resource} resource
   * @returns {string}
   */
  hrefOf(fault, resource) {
    const isDead = !ANSWERS[fault] && resource === "catalogue";
    const origin = isDead ? this.#dead : this.#origin;
    return `${origin}/${fault}/${resource}/${(this.#turn += 1)}/catalogue.json`;
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  #answer(request, response) {
    const [, name = "", resource, , path = ""] =
      PLACE.exec(request.url ?? "") ?? [];
    const fault = FAULTS[name];
    const file = readSample(path);
    if (!fault || !file) {
      response.writeHead(404, OPEN).end();
      return;
    }
    const place = `${name}/${resource}`;
    const { socket } = response;
    const before = socket?.bytesWritten ?? 0;
    response.on("close", () => {
      const sent = (socket?.bytesWritten ?? 0) - before;
      this.sent.set(place, (this.sent.get(place) ?? 0) + sent);
    });
    const answer = ANSWERS[name];
    const content = prepare(file, path, fault.vouched);
    const meets = resourceOf(path) === resource && this.#isAtFault(request);
    if (!answer)
      response
        .writeHead(200, OPEN)
        .end(leadNowhere(content, path, this.#dead, resource));
    else if (meets) answer(response, content, request);
    else response.writeHead(200, OPEN).end(content);
  }

  /** @param {import("node:http").IncomingMessage} request */
  #isAtFault({ url = "" }) {
    const [, name = ""] = PLACE.exec(url) ?? [];
    if (!FAULTS[name]?.once) return true;
    const isFirst = !this.#met.has(url);
    this.#met.add(url);
    return isFirst;
  }
}

/**
 * @param {Buffer} file
 * @param {string} path
 * @param {boolean} [vouched]
 */
function prepare(file, path, vouched = false) {
  const lists = /(?:catalogue|datapackage)\.json$/.test(path);
  return lists && !vouched ? Buffer.from(withoutHashes(String(file))) : file;
}

/**
 * A catalogue or a package whose files of one kind are where nobody listens.
 *
 * @param {Buffer} file
 * @param {string} path of that file
 * @param {string} dead an origin where nobody listens
 * @param {string | undefined} resource the kind of file that is there
 */
function leadNowhere(file, path, dead, resource) {
  if (!path.endsWith(".json") || path.endsWith(".topo.json")) return file;
  const folder = path.replace(/[^/]*$/, "");
  return JSON.stringify(JSON.parse(String(file)), (key, value) =>
    (key === "path" || key === "dcat:downloadURL") &&
    resourceOf(folder + value) === resource
      ? `${dead}/${value}`
      : value,
  );
}

/** @returns {Promise<string>} an origin where nobody listens */
async function freeAddress() {
  const server = createServer();
  const origin = await listenTo(server);
  await new Promise((resolve) => server.close(resolve));
  return origin;
}

/**
 * @param {import("node:http").Server} server
 * @returns {Promise<string>} its origin
 */
async function listenTo(server) {
  await new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(undefined));
  });
  const address = /** @type {import("node:net").AddressInfo} */ (
    server.address()
  );
  return `http://127.0.0.1:${address.port}`;
}
