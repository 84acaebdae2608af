import { gunzipSync } from "fflate";
import { decompress } from "fzstd";
import type { Compressors } from "hyparquet";

/**
 * The ways of packing that are read besides Snappy, which the Parquet reader
 * knows itself. None needs WebAssembly, which a strict policy forbids.
 */
export const compressors: Compressors = {
  GZIP: (packed, length) => gunzipSync(packed, { out: new Uint8Array(length) }),
  ZSTD: (packed, length) => decompress(packed, new Uint8Array(length)),
};

/** Every way of packing that is read, by its name in Parquet. */
export const READ_CODECS: readonly string[] = [
  "UNCOMPRESSED",
  "SNAPPY",
  ...Object.keys(compressors),
];
