import type { Request } from "./log-line.js";

/** What stands for the site where the log names none. */
const NO_SITE = "(none named)";

/** How often a dataset was asked for from the pages of one site. */
export interface SiteUse {
  readonly site: string;
  readonly requests: number;
  readonly bytes: number;
  /** Days on which it was, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** How often a dataset was asked for. */
export interface DatasetUse {
  readonly dataset: string;
  /** Answered: statuses 200 to 399. */
  readonly requests: number;
  /** Refused or not found: 400 and above. */
  readonly failures: number;
  readonly bytes: number;
  /** By version asked for; the description counts for none. */
  readonly versions: Readonly<Record<string, number>>;
  /** The most requests first. */
  readonly sites: readonly SiteUse[];
}

/** What the logs of a commons say of its use. */
export interface AuditReport {
  readonly lines: number;
  /** Lines that could not be understood. */
  readonly unreadable: number;
  readonly firstDay?: string;
  readonly lastDay?: string;
  /** The most requests first. */
  readonly datasets: readonly DatasetUse[];
}

interface Counts {
  requests: number;
  bytes: number;
  firstDay: string;
  lastDay: string;
}

interface DatasetCounts {
  failures: number;
  readonly versions: Map<string, number>;
  readonly sites: Map<string, Counts>;
}

/** Of the files of a dataset: its name, and its version where one is named. */
const DATASET = /\/datasets\/([^/]+)\/(?:([^/]+)\/[^/]+|[^/]+)$/;

/** Counts requests per dataset and embedding site. */
export class Tally {
  #lines = 0;
  #unreadable = 0;
  #first: string | undefined;
  #last: string | undefined;
  readonly #datasets = new Map<string, DatasetCounts>();

  /** Counts a line, read or not. */
  add(request: Request | "unreadable"): void {
    this.#lines += 1;
    if (request === "unreadable") {
      this.#unreadable += 1;
      return;
    }
    const { day, path } = request;
    this.#first = earlier(this.#first, day);
    this.#last = later(this.#last, day);
    const [, dataset, version] = DATASET.exec(path) ?? [];
    if (dataset) this.#count(this.#datasetOf(dataset), version, request);
  }

  /** What was counted. */
  report(): AuditReport {
    const datasets = [...this.#datasets].map(([dataset, counts]) =>
      useOf(dataset, counts),
    );
    return {
      lines: this.#lines,
      unreadable: this.#unreadable,
      ...(this.#first ? { firstDay: this.#first } : {}),
      ...(this.#last ? { lastDay: this.#last } : {}),
      datasets: datasets.sort(
        (a, b) =>
          b.requests - a.requests || a.dataset.localeCompare(b.dataset, "en"),
      ),
    };
  }

  #datasetOf(name: string): DatasetCounts {
    let counts = this.#datasets.get(name);
    if (!counts) {
      counts = { failures: 0, versions: new Map(), sites: new Map() };
      this.#datasets.set(name, counts);
    }
    return counts;
  }

  #count(
    counts: DatasetCounts,
    version: string | undefined,
    { day, status, bytes, site = NO_SITE }: Request,
  ): void {
    if (status >= 400) {
      counts.failures += 1;
      return;
    }
    if (version)
      counts.versions.set(version, (counts.versions.get(version) ?? 0) + 1);
    const own = counts.sites.get(site) ?? {
      requests: 0,
      bytes: 0,
      firstDay: day,
      lastDay: day,
    };
    own.requests += 1;
    own.bytes += bytes;
    own.firstDay = earlier(own.firstDay, day);
    own.lastDay = later(own.lastDay, day);
    counts.sites.set(site, own);
  }
}

function useOf(
  dataset: string,
  { failures, versions, sites }: DatasetCounts,
): DatasetUse {
  const uses = [...sites].map(([site, counts]) => ({ site, ...counts }));
  return {
    dataset,
    requests: uses.reduce((sum, { requests }) => sum + requests, 0),
    failures,
    bytes: uses.reduce((sum, { bytes }) => sum + bytes, 0),
    versions: Object.fromEntries(
      [...versions].sort(([a], [b]) => a.localeCompare(b, "en")),
    ),
    sites: uses.sort(
      (a, b) => b.requests - a.requests || a.site.localeCompare(b.site, "en"),
    ),
  };
}

function earlier(a: string | undefined, b: string): string {
  return a !== undefined && a < b ? a : b;
}

function later(a: string | undefined, b: string): string {
  return a !== undefined && a > b ? a : b;
}
