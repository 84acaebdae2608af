import { createServer } from "node:http";

/**
 * @typedef {object} Served
 * @property {Uint8Array} bytes
 * @property {string} [version] its ETag
 */

/**
 * A server of a few files, by ranges as static hosts send them, each as
 * `application/octet-stream`, that counts what it sends.
 */
export class RangeServer {
  /** Path and range of each request, in order. @type {string[]} */
  asked = [];
  /** Bytes of all bodies sent. */
  sent = 0;
  /** Whether ranges are answered, and not the whole file. */
  hasRanges = true;
  /** @type {Map<string, Served>} */
  #files = new Map();
  #server = createServer((request, response) => {
    this.#answer(request, response);
  });

  /** Address of the folder. */
  get href() {
    const address = this.#server.address();
    const port = typeof address === "object" ? address?.port : "";
    return `http://127.0.0.1:${port}/`;
  }

  /**
   * @param {string} name
   * @param {Uint8Array | object} content bytes, or what JSON writes of it
   * @param {string} [version] absent: no ETag
   */
  place(name, content, version) {
    const bytes =
      content instanceof Uint8Array
        ? content
        : new TextEncoder().encode(JSON.stringify(content));
    this.#files.set(name, { bytes, ...(version ? { version } : {}) });
  }

  /** Forgets what was asked and sent. */
  reset() {
    this.asked = [];
    this.sent = 0;
  }

  async start() {
    await new Promise((resolve) => {
      this.#server.listen(0, "127.0.0.1", () => {
        resolve(undefined);
      });
    });
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  #answer({ url = "/", headers }, response) {
    const name = url.slice(1);
    const range = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "");
    this.asked.push(range ? `${name} ${range[1]}-${range[2]}` : name);
    const file = this.#files.get(name);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const { bytes, version } = file;
    if (version) response.setHeader("etag", version);
    response.setHeader("content-type", "application/octet-stream");
    if (!range || !this.hasRanges) {
      this.sent += bytes.length;
      response.end(bytes);
      return;
    }
    const from = Number(range[1]);
    if (from >= bytes.length) {
      response.writeHead(416).end();
      return;
    }
    const part = bytes.subarray(from, Number(range[2]) + 1);
    this.sent += part.length;
    response.setHeader(
      "content-range",
      `bytes ${from}-${from + part.length - 1}/${bytes.length}`,
    );
    response.writeHead(206).end(part);
  }
}
