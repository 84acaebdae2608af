import type { Provenance, Source } from "@commons-widgets/table";
import type { FigureCell, FigureTable } from "./figure-table.js";
import { CSV_LABELS } from "./phrases/en-GB/csv.js";

const LINE_END = "\r\n";
const DIRECTION_MARKS = /[\u2066-\u2069]/g;

/**
 * Writes a figure's table as CSV (RFC 4180) below lines that begin with "#" and
 * say where the numbers come from.
 *
 * The first column holds each row's code. Numbers are as published, not
 * rounded; an absent value is its reason in words. A text that a spreadsheet
 * would run as a formula gets an apostrophe before it.
 *
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function writeCsv(table: FigureTable, provenance: Provenance): string {
  const heading = [
    CSV_LABELS.key,
    ...table.columns.map((column) => column.heading),
  ];
  const lines = [
    ...headerLines(table, provenance),
    heading.map(writeText).join(","),
    ...table.rows.map(({ key, cells }) =>
      [writeText(key), ...cells.map(writeCell)].join(","),
    ),
  ];
  return lines.join(LINE_END) + LINE_END;
}

function headerLines(
  { caption }: FigureTable,
  provenance: Provenance,
): readonly string[] {
  const { licence } = provenance;
  const entries: readonly (readonly [string, string | undefined])[] = [
    [CSV_LABELS.title, provenance.title],
    [CSV_LABELS.table, caption],
    [CSV_LABELS.dataset, provenance.datasetId],
    [CSV_LABELS.version, provenance.version],
    [CSV_LABELS.publisher, sourceText(provenance.publisher)],
    ...provenance.sources.map(
      (source) => [CSV_LABELS.source, sourceText(source)] as const,
    ),
    [CSV_LABELS.licence, sourceText(licence)],
    [CSV_LABELS.attribution, provenance.attribution],
    [CSV_LABELS.retrieved, provenance.retrievedAt],
    [CSV_LABELS.address, provenance.url],
    ...provenance.caveats.map((caveat) => [CSV_LABELS.caveat, caveat] as const),
  ];
  return entries.flatMap(([label, text]) =>
    text === undefined || text === "" ? [] : [writeComment(label, text)],
  );
}

function sourceText(source: Source | undefined): string | undefined {
  if (!source) return undefined;
  return source.url ? `${source.title}, ${source.url}` : source.title;
}

function writeComment(label: string, text: string): string {
  const line = text.replace(/\s+/g, " ").replace(DIRECTION_MARKS, "");
  return `# ${label}: ${line.replace(/([,;]\s*)(?=[=+@-])/g, "$1'")}`;
}

function writeCell({ text, value }: FigureCell): string {
  return value === undefined ? writeText(text) : String(value);
}

function writeText(text: string): string {
  const plain = text.replace(DIRECTION_MARKS, "");
  const safe = /^\s*[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
