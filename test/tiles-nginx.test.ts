import { readFileSync } from "node:fs";
import {
  doAtOnce,
  readBoundaries,
  readPmtiles,
} from "@commons-widgets/geography";
import type { Topology } from "topojson-specification";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  hasNginx,
  needsNginx,
  Nginx,
} from "../packages/commons/src/nginx.harness.js";
import { objectIn } from "../packages/cli/src/build/write-topology.js";
import { writeTiles } from "../packages/cli/src/build/write-tiles.js";

// A server is started, which on a busy machine takes long.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const OUTLINES = readFileSync(
  new URL(
    "../examples/commons/lcr/datasets/wards/2026-06-01/outlines-2025.topo.json",
    import.meta.url,
  ),
  "utf8",
);

describe.skipIf(!hasNginx).each([
  ["as Debian sets it up", ""],
  ["that packs all it can with gzip", "gzip_types *; gzip_min_length 1;"],
])(`an archive of tiles on an nginx %s${needsNginx}`, (_, directives) => {
  const nginx = new Nginx(directives);
  const answers: Response[] = [];
  let size = 0;

  beforeAll(async () => {
    const topology = JSON.parse(OUTLINES) as Topology;
    const archive = await writeTiles(
      topology,
      objectIn(topology, "wards")!,
      "wards",
    );
    size = archive.length;
    await nginx.start();
    nginx.place("wards.pmtiles", archive);
  });
  afterAll(() => nginx.stop());

  async function readRange(offset: number, length: number) {
    const Range = `bytes=${offset}-${offset + length - 1}`;
    const answer = await fetch(`${nginx.href}wards.pmtiles`, {
      headers: { Range },
    });
    answers.push(answer);
    return answer.arrayBuffer();
  }

  it("gives every ward, by ranges and not as a whole", async () => {
    const boundaries = await readPmtiles(nginx.href, readRange);
    const whole = doAtOnce(readBoundaries(OUTLINES));
    expect([...boundaries.outlines.codes].sort()).toEqual(
      [...whole.outlines.codes].sort(),
    );
    expect(answers.length).toBeGreaterThan(1);
    for (const { status, headers } of answers) {
      expect(status).toBe(206);
      expect(headers.get("content-encoding")).toBeNull();
      expect(headers.get("content-range")).toMatch(`/${size}`);
    }
  });

  it("gives one place by fewer ranges than all of them", async () => {
    const all = answers.length;
    answers.length = 0;
    const around = await readPmtiles(`${nginx.href}one`, readRange, {
      bounds: [-2.96, 53.42, -2.95, 53.43],
      zoom: 12,
    });
    expect(around.outlines.codes.length).toBeGreaterThan(0);
    expect(around.outlines.codes.length).toBeLessThan(80);
    expect(answers.length).toBeLessThan(all);
  });
});
