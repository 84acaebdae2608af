import { realpathSync, statSync } from "node:fs";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { findFile } from "./find-file.js";
import { sendNotice } from "./notice.js";
import { sendFile } from "./send-file.js";

/** What {@link createCommonsServer} serves, and how. */
export interface CommonsServerOptions {
  /** The folder to serve; nothing outside it is ever sent. */
  readonly root: string;
  /** Headers to add to every answer, such as a Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

const METHODS = "GET, HEAD, OPTIONS";

/** Any site may read what a commons publishes, ranges and tags included. */
const OPEN_TO_ALL: Readonly<Record<string, string>> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers":
    "Accept-Ranges, Content-Encoding, Content-Length, Content-Range, ETag, Last-Modified",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "X-Content-Type-Options": "nosniff",
};

/**
 * Makes a static file server for a commons and its pages, not yet listening.
 *
 * It answers GET, HEAD and OPTIONS; sends ranges, entity tags, media types and
 * compressed text; lets every origin read; and keeps the files of a dataset's
 * version folder fresh for ever.
 *
 * @throws Error, saying which, where `root` is not a folder
 */
export function createCommonsServer(options: CommonsServerOptions): Server {
  const root = realFolder(options.root);
  return createServer((request, response) => {
    for (const headers of [OPEN_TO_ALL, options.headers ?? {}]) {
      for (const [name, value] of Object.entries(headers)) {
        response.setHeader(name, value);
      }
    }
    // The reader left, or the file went while it was being read.
    answer(root, request, response).catch(() => response.destroy());
  });
}

function realFolder(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) throw new Error(`"${path}" is not a folder.`);
  return realpathSync(path);
}

async function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "" } = request;
  if (method === "GET" || method === "HEAD") {
    await answerReading(root, request, response);
  } else if (method === "OPTIONS") {
    answerPreflight(response);
  } else {
    response.setHeader("Allow", METHODS);
    const sentence = `This server only reads: ${METHODS} are accepted, ${method} was given.`;
    sendNotice(request, response, 405, "Method not allowed", sentence);
  }
}

async function answerReading(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [pathname, query] = splitOnce(request.url ?? "/");
  const found = await findFile(root, pathname);
  if (found.kind === "file") {
    await sendFile(request, response, { ...found, pathname });
  } else if (found.kind === "redirect") {
    response.writeHead(301, { Location: found.to + query }).end();
  } else {
    const title = `Nothing stands at ${pathname}`;
    sendNotice(request, response, 404, title, found.why);
  }
}

function answerPreflight(response: ServerResponse): void {
  response
    .writeHead(204, {
      Allow: METHODS,
      "Access-Control-Allow-Methods": METHODS,
      "Access-Control-Allow-Headers":
        "Authorization, Range, If-None-Match, If-Modified-Since, If-Range",
      "Access-Control-Max-Age": "86400",
    })
    .end();
}

/** The path and the query with its question mark (empty where there is none). */
function splitOnce(url: string): [path: string, query: string] {
  const mark = url.indexOf("?");
  return mark < 0 ? [url, ""] : [url.slice(0, mark), url.slice(mark)];
}
