import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  makeParquetFile,
  parquetSchema,
  peopleOf,
} from "../../../../../test/columns/parquet-file.mjs";
import { CommonsClient } from "../../client.js";
import { hasNginx, needsNginx, Nginx } from "../../nginx.harness.js";

// A server is started, which on a busy machine takes long.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const WARD = "E05000200";

describe.skipIf(!hasNginx)(`Parquet on a real server${needsNginx}`, () => {
  const nginx = new Nginx();
  const client = new CommonsClient();

  beforeAll(async () => {
    await nginx.start();
    nginx.place("t.parquet", makeParquetFile(420));
    const resource = { name: "t", path: "t.parquet", schema: parquetSchema };
    nginx.place("datapackage.json", JSON.stringify({ resources: [resource] }));
  });
  afterAll(() => nginx.stop());

  const read = () =>
    client.read(
      { id: `${nginx.href}datapackage.json` },
      { areas: [WARD], fields: ["month", "people"] },
    );

  it("is read by ranges", async () => {
    const table = await read();
    expect(table.rowCount).toBe(120);
    expect(table.column("people").cells[5]).toBe(peopleOf(200 * 120 + 5));
  });

  it("is read anew when the file has been replaced", async () => {
    nginx.place("t.parquet", makeParquetFile(300));
    client.forget({ id: `${nginx.href}datapackage.json` });
    expect((await read()).rowCount).toBe(120);
  });
});
