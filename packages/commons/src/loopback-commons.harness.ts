import { readFile } from "node:fs/promises";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

const SAMPLE = new URL("../../../examples/commons/lcr/", import.meta.url);

/** Answers one request in place of the sample's file. */
export type Answer = (
  response: ServerResponse,
  request: IncomingMessage,
) => void;

/** The sample commons on a server of its own, some of its files replaced. */
export class LoopbackCommons {
  /** Paths asked for, in order. */
  readonly asked: string[] = [];
  /** Paths whose asker went away before the answer ended. */
  readonly abandoned: string[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #server = createServer((request, response) => {
    void this.#answer(request, response);
  });

  /** Address of the catalogue. */
  get href(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/catalogue.json`;
  }

  /** How often a path was asked for. */
  countOf(path: string): number {
    return this.asked.filter((item) => item === path).length;
  }

  /** Replaces a file by an answer of the test's own. */
  answer(path: string, answer: Answer): void {
    this.#answers.set(path, answer);
  }

  /** Replaces a file by a text, or by what JSON writes of a value. */
  place(path: string, content: unknown): void {
    const body =
      typeof content === "string" || content instanceof Uint8Array
        ? content
        : JSON.stringify(content);
    this.answer(path, (response) => response.end(body));
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

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const path = (request.url ?? "").slice(1);
    this.asked.push(path);
    response.on("close", () => {
      if (!response.writableFinished) this.abandoned.push(path);
    });
    const own = this.#answers.get(path);
    if (own) {
      own(response, request);
      return;
    }
    const file = await readFile(new URL(path, SAMPLE)).catch(() => undefined);
    response.statusCode = file ? 200 : 404;
    response.end(file);
  }
}

/** A catalogue of one dataset, `t:data`, whose files are in the same folder. */
export function smallCatalogue(data: string): unknown {
  const distribution = (name: string, url: string) => ({
    "commons:resource": name,
    "dcat:downloadURL": url,
  });
  return {
    "dct:title": "A commons for a test",
    "commons:prefix": "t",
    "dcat:dataset": {
      "@id": "t:data",
      "dct:title": "Data",
      "dcat:version": "1",
      "dcat:distribution": [
        distribution("datapackage", "datapackage.json"),
        distribution("data", data),
      ],
    },
  };
}

/** A data package of one table: an area and a measure. */
export function smallPackage(
  resource: object,
  schema: object = {},
  rest: object = {},
): unknown {
  const fields = [
    { name: "area", type: "string", commons: { role: "area" } },
    { name: "rate", type: "number", commons: { role: "measure" } },
  ];
  return {
    name: "data",
    title: "Data",
    version: "1",
    ...rest,
    resources: [{ name: "data", ...resource, schema: { fields, ...schema } }],
  };
}
