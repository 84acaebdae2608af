import type { Stats } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { isInVersion } from "../keeping/version-folder.js";

/**
 * The entity tag of a file: its size and time of change, so that it differs
 * whenever the file does. Each content coding has its own.
 */
export function entityTag(stats: Stats, coding: string | undefined): string {
  const size = stats.size.toString(36);
  const changed = Math.round(stats.mtimeMs).toString(36);
  return `"${size}-${changed}${coding ? `-${coding}` : ""}"`;
}

/**
 * How long a copy may be kept. A dataset's version folder never changes, so
 * its files are kept for a year; everything else is asked about each time.
 */
export function cacheControl(pathname: string): string {
  return isInVersion(pathname)
    ? "public, max-age=31536000, immutable"
    : "no-cache";
}

/**
 * Whether the copy the reader holds is still good (answer 304). The entity tag
 * decides where one is given, else the date (RFC 9110, section 13.2.2).
 */
export function isUnchanged(
  headers: IncomingHttpHeaders,
  tag: string,
  stats: Stats,
): boolean {
  const held = headers["if-none-match"];
  if (held !== undefined) {
    const tags = held.split(",").map((t) => t.trim().replace(/^W\//, ""));
    return tags.includes("*") || tags.includes(tag);
  }
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return Math.floor(stats.mtimeMs / 1000) * 1000 <= since;
}

/**
 * Whether a range may be sent: there is no `If-Range`, or it names the file as
 * it is now. Otherwise the whole body goes out, so that a reader never joins
 * pieces of two versions.
 */
export function mayResume(
  headers: IncomingHttpHeaders,
  tag: string,
  stats: Stats,
): boolean {
  const condition = headers["if-range"];
  if (typeof condition !== "string") return true;
  if (condition.startsWith('"')) return condition === tag;
  const date = Date.parse(condition);
  return Math.floor(stats.mtimeMs / 1000) * 1000 === date;
}
