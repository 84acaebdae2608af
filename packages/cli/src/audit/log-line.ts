/** What is kept of one line of a log: nothing of who asked. */
export interface Request {
  /** Day of the request, `YYYY-MM-DD`, as the log gives it. */
  readonly day: string;
  /** The path that was asked for, without its query. */
  readonly path: string;
  readonly status: number;
  /** Bytes sent; 0 where the log does not say. */
  readonly bytes: number;
  /** The site whose page asked: a host name; absent where none is known. */
  readonly site?: string;
}

/** The fields of a line, by the names of this module. */
interface Fields {
  readonly time: string;
  readonly path: string;
  readonly status: string;
  readonly bytes?: string | undefined;
  readonly referer?: string | undefined;
}

/**
 * A reader of one log's lines. Lines that say nothing of a request, such as
 * comments, give `undefined`; a line it cannot read gives `"unreadable"`.
 */
export type ReadLine = (line: string) => Request | "unreadable" | undefined;

/**
 * Makes the reader of a log, which finds out line by line how it is written:
 *
 * - the common and combined formats of nginx and Apache;
 * - W3C extended, with its `#Fields` line, as CloudFront and IIS write it;
 * - JSON, an object a line, as Cloudflare, Fastly and Caddy write it.
 *
 * Of addresses, users and their programs nothing is ever kept; of the page that
 * asked, the host alone.
 */
export function createLineReader(): ReadLine {
  let columns: readonly string[] = [];
  return (line) => {
    if (line.startsWith("#Fields:")) {
      columns = line.slice("#Fields:".length).trim().split(/\s+/);
      return undefined;
    }
    if (line.trim() === "" || line.startsWith("#")) return undefined;
    const fields =
      readCombined(line) ?? readJsonLine(line) ?? readW3c(line, columns);
    return (fields && requestOf(fields)) ?? "unreadable";
  };
}

const COMBINED =
  /\[([^\]]+)\] "[A-Z]+ (\S+)(?: [^"]*)?" (\d{3}) (\d+|-)(?: "([^"]*)")?/;

function readCombined(line: string): Fields | undefined {
  const match = COMBINED.exec(line);
  if (!match) return undefined;
  const [, time = "", path = "", status = "", bytes, referer] = match;
  return { time, path, status, bytes, referer };
}

const NAMES: Readonly<Record<keyof Fields, readonly string[]>> = {
  time: ["date", "EdgeStartTimestamp", "timestamp", "time", "ts"],
  path: [
    "cs-uri-stem",
    "ClientRequestURI",
    "ClientRequestPath",
    "url",
    "uri",
    "path",
  ],
  status: ["sc-status", "EdgeResponseStatus", "response_status", "status"],
  bytes: [
    "sc-bytes",
    "EdgeResponseBytes",
    "response_body_size",
    "bytes_sent",
    "size",
    "bytes",
  ],
  referer: [
    "cs(Referer)",
    "ClientRequestReferer",
    "request_referer",
    "http_referer",
    "referer",
    "referrer",
  ],
};

function readJsonLine(line: string): Fields | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const json = JSON.parse(line) as Readonly<Record<string, unknown>>;
    const request = (json["request"] ?? {}) as Readonly<
      Record<string, unknown>
    >;
    const headers = (request["headers"] ?? {}) as Readonly<
      Record<string, unknown>
    >;
    const flat = { ...headers, ...request, ...json };
    return named((name) => textOf(flat[name] ?? flat[capitalised(name)]));
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return textOf(value[0]);
  return typeof value === "string" || typeof value === "number"
    ? String(value)
    : undefined;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function readW3c(line: string, columns: readonly string[]): Fields | undefined {
  const cells = line.split(line.includes("\t") ? "\t" : " ");
  return columns.length > 0 && cells.length >= columns.length
    ? named((name) => cells[columns.indexOf(name)])
    : undefined;
}

function named(find: (name: string) => string | undefined): Fields | undefined {
  const first = (key: keyof Fields) =>
    NAMES[key].map(find).find((text) => text !== undefined);
  const [time, path, status] = [first("time"), first("path"), first("status")];
  if (time === undefined || path === undefined || status === undefined)
    return undefined;
  return {
    time,
    path,
    status,
    bytes: first("bytes"),
    referer: first("referer"),
  };
}

function requestOf({
  time,
  path,
  status,
  bytes,
  referer,
}: Fields): Request | undefined {
  const day = dayOf(time);
  const pathname = pathOf(path);
  if (day === undefined || pathname === undefined) return undefined;
  const site = siteOf(referer);
  return {
    day,
    path: pathname,
    status: Number(status),
    bytes: /^\d+$/.test(bytes ?? "") ? Number(bytes) : 0,
    ...(site ? { site } : {}),
  };
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function dayOf(time: string): string | undefined {
  const [, day, name = "", year] = /^(\d\d)\/(\w{3})\/(\d{4})/.exec(time) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (day && year && month > 0)
    return `${year}-${String(month).padStart(2, "0")}-${day}`;
  const iso = /^\d{4}-\d\d-\d\d/.exec(time)?.[0];
  if (iso) return iso;
  const number = Number(time);
  if (!(number > 1e9)) return undefined;
  // Seconds, milliseconds, microseconds or nanoseconds since 1970.
  const digits = Math.floor(Math.log10(number)) - 9;
  const moment = new Date((number / 10 ** digits) * 1000);
  return moment.toISOString().slice(0, 10);
}

function pathOf(path: string): string | undefined {
  const base = "http://log.invalid";
  if (!URL.canParse(path, base)) return undefined;
  try {
    return decodeURIComponent(new URL(path, base).pathname);
  } catch {
    return undefined;
  }
}

/** A host with a dot in its name that is no number: an address could be a person's. */
const PUBLIC_HOST = /^(?!\d+(?:\.\d+){3}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

function siteOf(referer: string | undefined): string | undefined {
  if (!referer || referer === "-" || !URL.canParse(referer)) return undefined;
  const { hostname, protocol } = new URL(referer);
  if (protocol !== "http:" && protocol !== "https:") return undefined;
  return PUBLIC_HOST.test(hostname) ? hostname : "(a private address)";
}
