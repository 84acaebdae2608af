import { readdirSync } from "node:fs";
import { readPublished } from "../published/read-published.js";
import { bytesOf, pathOf, provenanceOf } from "./corpora.harness.js";

/** What became of a published file that nothing describes. */
export interface MessyFile {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly measures: number;
  readonly unreadable: number;
  /** Rows above and below the table that were left out. */
  readonly skipped: number;
  readonly conclusions: readonly string[];
  /** Present instead of all this where it could not be read. */
  readonly failure?: string;
}

const FOLDERS = ["stats/elections", "stats/census2011", "stats/ons_els"];

/** Larger files show nothing new and take long, but for this one. */
const LARGEST = 1_000_000;
const LARGE = "DC1117EW_wards_males";

/** Reads the CSV files of elections, the census and local statistics. */
export function readMessyFiles(): readonly MessyFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(pathOf(folder), { recursive: true })
      .map((name) => `${folder}/${String(name)}`)
      .filter((name) => /\.csv(?:\.gz)?$/.test(name))
      .sort()
      .map((name) => ({ name, bytes: bytesOf(name) }))
      .filter(
        ({ name, bytes }) => bytes.length <= LARGEST || name.includes(LARGE),
      )
      .map(({ name, bytes }) => readOne(name, bytes)),
  );
}

function readOne(name: string, bytes: Uint8Array): MessyFile {
  try {
    const { table, skipped, conclusions } = readPublished({
      bytes,
      provenance: provenanceOf(name),
      maxRows: 2_000_000,
    });
    const measures = table.fields.filter(({ role }) => role === "measure");
    return {
      name,
      rows: table.rowCount,
      columns: table.columns.length,
      measures: measures.length,
      unreadable: table.unreadable.length,
      skipped: skipped.length,
      conclusions,
    };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return {
      name,
      rows: 0,
      columns: 0,
      measures: 0,
      unreadable: 0,
      skipped: 0,
      conclusions: [],
      failure,
    };
  }
}
