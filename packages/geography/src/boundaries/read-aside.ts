import { CommonsError } from "@commons-widgets/table";
import { askReader, type ReaderAnswer } from "./ask-reader.js";
import type { Boundaries } from "./boundaries.js";
import { doInSlices } from "./in-slices.js";
import { unpackOutlines } from "./packed-outlines.js";
import { readBytes } from "./read-bytes.js";
import { startReader } from "./start-reader.js";

/** A file of boundaries, read where it holds nobody up. */
export type BoundariesReadAside = Pick<
  Boundaries,
  "outlines" | "notes" | "dropped"
>;

/** How a file is read beside the page's own work. */
export interface AsideOptions {
  /** Which object of a topology; needed only where it has several. */
  readonly object?: string | undefined;
  /** Abandons the reading. */
  readonly signal?: AbortSignal | undefined;
  /** Starts the worker; absent: that of this library. */
  readonly start?: () => Worker | undefined;
}

/**
 * Reads the bytes of a long file of boundaries as `readBoundaries` does, in a
 * worker; in slices on the page where none can start: this library is from
 * another origin, or the page's policy allows none.
 *
 * @throws {CommonsError} `commons/unreadable` with a sentence that says why
 * @throws the signal's reason where it is aborted
 */
export async function readAside(
  bytes: Uint8Array,
  { object, signal, start = startReader }: AsideOptions = {},
): Promise<BoundariesReadAside> {
  const worker = tryTo(start);
  const answer = worker && (await askReader(worker, { bytes, object }, signal));
  return (
    (answer && (await unpack(answer, signal))) ??
    doInSlices(readBytes(bytes, { object }), signal)
  );
}

/** A policy of trusted types has `new Worker` throw. */
function tryTo(start: () => Worker | undefined): Worker | undefined {
  try {
    return start();
  } catch {
    return undefined;
  }
}

async function unpack(
  { packed, notes = [], dropped = [], complaint }: ReaderAnswer,
  signal: AbortSignal | undefined,
): Promise<BoundariesReadAside | undefined> {
  if (complaint !== undefined)
    throw new CommonsError("commons/unreadable", complaint);
  if (!packed) return undefined;
  const outlines = await doInSlices(unpackOutlines(packed), signal);
  return { outlines, notes, dropped };
}
