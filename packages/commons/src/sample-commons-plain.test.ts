import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { CommonsClient } from "./client.js";
import { LoopbackCommons } from "./loopback-commons.harness.js";

vi.mock("./adapters/data-package/read-resource.js", () => ({
  readResource() {
    throw new Error("the reader of published files was fetched");
  },
}));

const commons = new LoopbackCommons();

beforeAll(() => commons.start());
afterAll(() => commons.stop());

describe("a commons' own files", () => {
  it("are read by the small reader, so that a page waits for no other", async () => {
    const client = new CommonsClient();
    const found = await client.search({ href: commons.href }, "");
    expect(found.length).toBeGreaterThan(10);
    for (const { id } of found)
      if (!/:(wards|districts)$/.test(id))
        expect(
          (await client.read({ id, href: commons.href })).rowCount,
          id,
        ).toBeGreaterThan(0);
    for (const geography of ["ward", "district"]) {
      const { table } = await client.areas({ href: commons.href }, geography);
      expect(table.rowCount, geography).toBeGreaterThan(0);
    }
  });
});
