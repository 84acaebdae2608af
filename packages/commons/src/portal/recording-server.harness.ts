import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { AdapterContext } from "../adapter.js";
import { DEFAULT_LIMITS } from "../limits.js";
import { requestBytes } from "../request.js";

/** Answers that portals gave once; they are no part of the repository. */
export const RECORDED_DATA =
  process.env["COMMONS_TEST_DATA"] ??
  fileURLToPath(new URL("../../../../../shared/data", import.meta.url));

const FOLDER = `${RECORDED_DATA}/api`;

/** Whether the recorded answers are there. */
export const hasRecordings = existsSync(FOLDER);

/** Stands behind the name of a test that is skipped where they are not. */
export const needsRecordings = hasRecordings
  ? ""
  : " (needs the shared recordings)";

/** The text of a recorded answer. */
export function readRecording(path: string): string {
  return readFileSync(`${FOLDER}/${path}`, "utf8");
}

/** What is answered: a body, or a body under another status than 200. */
export type Recorded =
  | string
  | Uint8Array
  | { readonly status: number; readonly body: string | Uint8Array };

/** Replays answers on a server of its own; what has none is answered with 404. */
export class RecordingServer {
  /** All that was asked for, in order. */
  readonly asked: URL[] = [];
  readonly #server;

  /** @param answer what is sent for an address */
  constructor(answer: (asked: URL) => Recorded | undefined) {
    this.#server = createServer((request, response) => {
      const asked = new URL(request.url ?? "/", this.href);
      this.asked.push(asked);
      const recorded = answer(asked) ?? { status: 404, body: "" };
      const whole =
        typeof recorded === "string" || recorded instanceof Uint8Array
          ? { status: 200, body: recorded }
          : recorded;
      response.statusCode = whole.status;
      if (typeof whole.body === "string" && /^[{[]/.test(whole.body))
        response.setHeader("Content-Type", "application/json");
      response.end(whole.body);
    });
  }

  /** Its address, without a slash at the end. */
  get href(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** What an adapter is given to read from it, below its address. */
  context(path: string, maxRows: number = DEFAULT_LIMITS.rows): AdapterContext {
    return {
      href: `${this.href}${path}`,
      maxRows: () => maxRows,
      readBytes: (url, signal = new AbortController().signal, hash, accept) =>
        requestBytes(url, DEFAULT_LIMITS, signal, hash, accept),
    };
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, "127.0.0.1", resolve);
    });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
