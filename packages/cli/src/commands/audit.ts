import { readLogs } from "../audit/read-logs.js";
import type { AuditReport, DatasetUse } from "../audit/tally.js";
import { countOf } from "../count-of.js";
import { readArguments } from "../read-arguments.js";
import { EXIT, UsageError, type Terminal } from "../terminal.js";
import { writeCsv } from "../write-csv.js";

const AUDIT_HELP = `Usage: commons audit LOG... [--csv | --json]

Counts from web-server and CDN logs how often each dataset was asked for, and
from the pages of which sites. Of readers nothing is counted or kept: no
addresses, no programs, and of the page that asked only its site.

  LOG      logs of nginx or Apache (common or combined), W3C extended
           (CloudFront, IIS) or JSON lines (Cloudflare, Fastly, Caddy); .gz too
  --csv    the report as CSV, a row for each dataset and site
  --json   the report as JSON
  --help   this text`;

/** Logs of one call, at most. */
const MOST_LOGS = 10_000;

/**
 * Reports the use of a commons from its logs.
 *
 * @returns 0 when done, 1 where no line could be understood
 * @throws {UsageError} where the arguments are not accepted
 * @throws {KeepingError} where a log cannot be read
 */
export async function audit(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const options = { csv: "boolean", json: "boolean" } as const;
  const { values, words } = readArguments(args, options, MOST_LOGS);
  if (values.help) {
    terminal.say(AUDIT_HELP);
    return EXIT.done;
  }
  if (words.length === 0)
    throw new UsageError("no log was given. Accepted: one LOG or several.");
  const report = await readLogs(words, terminal.signal, (line) =>
    terminal.progress?.(line),
  );
  if (values.json) terminal.say(JSON.stringify(report, null, 2));
  else if (values.csv) terminal.say(writeUse(report).trimEnd());
  else sayReport(report, terminal);
  const { lines, unreadable } = report;
  if (unreadable > 0)
    terminal.complain(
      `${unreadable} of ${lines} lines could not be understood and are not counted.`,
    );
  return lines > 0 && lines === unreadable ? EXIT.failed : EXIT.done;
}

function writeUse({ datasets }: AuditReport): string {
  return writeCsv([
    ["dataset", "site", "requests", "bytes", "first-day", "last-day"],
    ...datasets.flatMap(({ dataset, sites }) =>
      sites.map(({ site, requests, bytes, firstDay, lastDay }) => [
        dataset,
        site,
        String(requests),
        String(bytes),
        firstDay,
        lastDay,
      ]),
    ),
  ]);
}

function sayReport(report: AuditReport, terminal: Terminal): void {
  const { lines, firstDay, lastDay, datasets } = report;
  const when = firstDay && lastDay ? `, ${firstDay} to ${lastDay}` : "";
  terminal.say(`${countOf(lines, "request")}${when}`);
  if (datasets.length === 0) terminal.say("None was for a dataset.");
  for (const dataset of datasets) sayDataset(dataset, terminal);
}

function sayDataset(use: DatasetUse, terminal: Terminal): void {
  const { dataset, requests, failures, bytes, sites } = use;
  const failed = failures > 0 ? `, ${failures} refused or not found` : "";
  terminal.say("");
  terminal.say(
    `${dataset}: ${countOf(requests, "request")}, ${bytes} bytes${failed}`,
  );
  for (const site of sites)
    terminal.say(
      `  ${site.site}: ${countOf(site.requests, "request")}, ${site.firstDay} to ${site.lastDay}`,
    );
}
