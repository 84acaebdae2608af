import { Table, type Provenance } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { CommonsClient } from "../../client.js";
import { registerMemoryCommons } from "../../memory-commons.js";

const provenance: Provenance = {
  datasetId: "own:trees",
  title: "Street trees",
  version: "2026-11-01",
  sources: [],
  url: "memory:own",
  retrievedAt: "2026-11-21T00:00:00.000Z",
  steps: [],
  caveats: [],
};

const TREES = new Table(
  [
    {
      field: { name: "WD24CD", title: "Ward", type: "string", role: "area" },
      cells: ["E05015282", "E05015283"],
    },
    {
      field: { name: "trees", title: "Trees", type: "number", role: "measure" },
      cells: [40, 12],
    },
  ],
  2,
  provenance,
);

const CSV = new TextEncoder().encode(
  "Counted by the friends of the park\n\nWD24CD,WD24NM,benches\nE05015282,Anfield,3\nE05015283,Arundel,*\n",
);

const ref = { href: "memory:own", type: "memory" };

function clientOfPage() {
  registerMemoryCommons("own", {
    datasets: [
      { name: "trees", data: TREES },
      {
        name: "benches",
        data: CSV,
        description: { title: "Benches", place: "Liverpool" },
      },
    ],
    areas: [{ geography: "ward", table: TREES, outlines: [] }],
  });
  return new CommonsClient();
}

describe("a commons that the page holds", () => {
  it("gives its tables as they are", async () => {
    const client = clientOfPage();
    expect(await client.read({ ...ref, id: "own:trees" })).toBe(TREES);
    expect(await client.describe({ ...ref, id: "own:trees" })).toMatchObject({
      title: "Street trees",
      version: "2026-11-01",
      geography: "ward",
      vintage: "2024",
      measures: [{ name: "trees" }],
    });
  });

  it("gives the part that is asked for", async () => {
    const table = await clientOfPage().read(
      { ...ref, id: "own:trees" },
      { areas: ["E05015283"], fields: ["trees"] },
    );
    expect(table.numbers("trees")).toEqual([12]);
    expect(table.has("WD24CD")).toBe(false);
  });

  it("reads a reader's own file as people write such files", async () => {
    const client = clientOfPage();
    const id = "own:benches";
    const table = await client.read({ ...ref, id });
    expect(table.numbers("benches")[0]).toBe(3);
    expect(table.numbers("benches")[1]).toMatchObject({ reason: "suppressed" });
    expect(await client.describe({ ...ref, id })).toMatchObject({
      title: "Benches",
      place: "Liverpool",
      measures: [{ name: "benches" }],
    });
  });

  it("has its datasets found by their words", async () => {
    const found = await clientOfPage().search(ref, "street");
    expect(found).toEqual([{ id: "memory:trees", title: "Street trees" }]);
  });

  it("has the areas that it was given, and names them where others are wanted", async () => {
    const client = clientOfPage();
    expect((await client.areas(ref, "ward")).geography).toBe("ward");
    await expect(client.areas(ref, "parish")).rejects.toThrow("It has: ward.");
  });

  it.each(["own:tree", "own:trees@2020-01-01", "https://example.org/trees"])(
    "has no %s, and says what it has",
    async (id) => {
      await expect(clientOfPage().read({ ...ref, id })).rejects.toThrow(
        /:trees, \w+:benches/,
      );
    },
  );

  it("that the page did not make is named in an error", async () => {
    const ask = clientOfPage().search(
      { href: "memory:other", type: "memory" },
      "",
    );
    await expect(ask).rejects.toThrow('This page holds no commons "other".');
  });

  it("may be replaced, once what was read of it is forgotten", async () => {
    const client = clientOfPage();
    await client.read({ ...ref, id: "own:trees" });
    registerMemoryCommons("own", { datasets: [] });
    expect(await client.read({ ...ref, id: "own:trees" })).toBe(TREES);
    client.forget(ref);
    await expect(
      client.read({ ...ref, id: "own:trees" }),
    ).rejects.toMatchObject({ code: "commons/dataset-not-found" });
  });
});
