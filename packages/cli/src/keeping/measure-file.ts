import { createHash } from "node:crypto";

/** The size and fingerprint a reader checks a file against. */
export function measureFile(content: string | Uint8Array): {
  readonly bytes: number;
  readonly sha256: string;
} {
  return {
    bytes: Buffer.byteLength(content),
    sha256: createHash("sha256").update(content).digest("hex"),
  };
}
