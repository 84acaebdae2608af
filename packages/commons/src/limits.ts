/** How long and how much this library waits for and reads. */
export interface Limits {
  /** Milliseconds from asking to the last byte. */
  timeout: number;
  /** Bytes of one answer, after decompression. */
  bytes: number;
  /** Data rows of one table. */
  rows: number;
}

/** More columns than this are no table that a person made. */
export const MOST_COLUMNS = 10_000;

/** The limits a page starts with; a client's own may be set lower or higher. */
export const DEFAULT_LIMITS: Readonly<Limits> = {
  timeout: 30_000,
  bytes: 64_000_000,
  rows: 2_000_000,
};
