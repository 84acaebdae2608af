import { gunzipSync } from "node:zlib";
import { readRecording } from "../../portal/recording-server.harness.js";

/** One question that was put to a CKAN, and its answer. */
export interface Interaction {
  readonly url: URL;
  readonly status: number;
  readonly body: string;
}

/** The questions of a recorded conversation whose answers are kept in Base64. */
export function readCassette(name: string): readonly Interaction[] {
  const text = readRecording(`ckan/frictionless_cassettes/${name}.yaml`);
  return text
    .split(/^- request:$/m)
    .slice(1)
    .flatMap((part) => {
      const uri = /^ {4}uri: (\S+)$/m.exec(part)?.[1];
      const code = /^ {6}code: (\d+)$/m.exec(part)?.[1];
      const base64 = /string: !!binary \|\n((?: {8}\S+\n)+)/.exec(part)?.[1];
      return uri && code && base64
        ? [{ url: new URL(uri), status: Number(code), body: unpack(base64) }]
        : [];
    });
}

function unpack(base64: string): string {
  const bytes = Buffer.from(base64, "base64");
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString("utf8");
}
