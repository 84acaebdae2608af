import { createReadStream, type Stats } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { parseByteRange, type ByteRange } from "./byte-range.js";
import {
  chooseCoding,
  createEncoder,
  type ContentCoding,
} from "./content-coding.js";
import {
  cacheControl,
  entityTag,
  isUnchanged,
  mayResume,
} from "./freshness.js";
import { mediaTypeOf } from "./media-type.js";

/** A file to send and the address it was asked for by. */
export interface FileToSend {
  readonly path: string;
  readonly stats: Stats;
  readonly pathname: string;
}

/**
 * Sends a file: whole (200), a range of it (206), the news that the reader's
 * copy is still good (304), or that the range lies outside it (416). A range
 * is always of the file as it is; a whole text may be compressed.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: FileToSend,
): Promise<void> {
  const { headers } = request;
  const { path, stats, pathname } = file;
  const type = mediaTypeOf(path);
  const asked = request.method === "GET" ? headers.range : undefined;
  const coding =
    asked === undefined
      ? chooseCoding(headers["accept-encoding"], type, stats.size)
      : undefined;
  const tag = entityTag(stats, coding);
  response.setHeader("Accept-Ranges", "bytes");
  response.setHeader("Cache-Control", cacheControl(pathname));
  response.setHeader("ETag", tag);
  response.setHeader("Last-Modified", stats.mtime.toUTCString());
  response.setHeader("Vary", "Accept-Encoding");
  if (isUnchanged(headers, tag, stats)) {
    response.writeHead(304).end();
    return;
  }
  const range = mayResume(headers, tag, stats)
    ? parseByteRange(asked, stats.size)
    : undefined;
  if (range === "unsatisfiable") {
    response.writeHead(416, { "Content-Range": `bytes */${stats.size}` }).end();
    return;
  }
  response.setHeader("Content-Type", type);
  if (coding) response.setHeader("Content-Encoding", coding);
  else response.setHeader("Content-Length", lengthOf(range, stats));
  if (range) {
    const { first, last } = range;
    response.setHeader("Content-Range", `bytes ${first}-${last}/${stats.size}`);
  }
  response.statusCode = range ? 206 : 200;
  if (request.method === "HEAD") response.end();
  else await sendBody(response, path, range, coding);
}

async function sendBody(
  response: ServerResponse,
  path: string,
  range: ByteRange | undefined,
  coding: ContentCoding | undefined,
): Promise<void> {
  const part = range ? { start: range.first, end: range.last } : {};
  const body = createReadStream(path, part);
  if (coding) await pipeline(body, createEncoder(coding), response);
  else await pipeline(body, response);
}

function lengthOf(range: ByteRange | undefined, stats: Stats): number {
  return range ? range.last - range.first + 1 : stats.size;
}
