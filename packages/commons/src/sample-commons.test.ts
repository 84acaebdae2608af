import { Absence, isAbsent, type Table } from "@commons-widgets/table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CommonsClient } from "./client.js";
import { LoopbackCommons } from "./loopback-commons.harness.js";

const commons = new LoopbackCommons();
const client = new CommonsClient();

beforeAll(() => commons.start());
afterAll(() => commons.stop());

const read = (id: string) => client.read({ id, href: commons.href });
const describeOf = (id: string) => client.describe({ id, href: commons.href });

/** For each measure with absent cells: how many, by reason. */
function absencesOf(table: Table): Record<string, Record<string, number>> {
  const found: Record<string, Record<string, number>> = {};
  for (const { field, cells } of table.columns) {
    if (field.role !== "measure") continue;
    for (const cell of cells.filter(isAbsent)) {
      const counts = (found[field.name] ??= {});
      counts[cell.reason] = (counts[cell.reason] ?? 0) + 1;
    }
  }
  return found;
}

describe("the sample commons", () => {
  it.each([
    ["lcr:absence-of-looked-after-children", 49, 1],
    ["lcr:adult-obesity", 80, 1],
    ["lcr:child-poverty", 32, 2],
    ["lcr:claimant-count", 225, 1],
    ["lcr:deprivation-2019", 126, 24],
    ["lcr:deprivation-2025", 159, 12],
    ["lcr:economic-inactivity", 180, 1],
    ["lcr:elections-2018", 126, 4],
    ["lcr:employment-rate", 180, 1],
    ["lcr:greenhouse-gas-emissions", 171, 1],
    ["lcr:healthy-life-expectancy", 108, 2],
    ["lcr:housing-affordability", 168, 1],
    ["lcr:weekly-pay", 147, 1],
  ])(
    "has %s with %i rows and %i measures, every cell read",
    async (id, rows, measures) => {
      const [table, description] = await Promise.all([
        read(id),
        describeOf(id),
      ]);
      expect(table.rowCount).toBe(rows);
      expect(description.measures).toHaveLength(measures);
      expect(table.unreadable).toEqual([]);
      expect(table.columnOf("area")?.cells.some(isAbsent)).toBe(false);
      expect(table.provenance).toMatchObject({
        datasetId: id,
        version: description.version,
        licence: description.licence,
      });
      expect(table.provenance.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(table.provenance.licence?.url).toMatch(/^https:/);
      expect(table.provenance.attribution).toBeTruthy();
    },
  );

  it("lists exactly those datasets, the two of areas and the lookup", async () => {
    const all = await client.search({ href: commons.href }, "");
    expect(all).toHaveLength(16);
  });

  it("says why seven values on looked-after children are missing", async () => {
    const table = await read("lcr:absence-of-looked-after-children");
    expect(absencesOf(table)).toEqual({ rate: { missing: 7 } });
    const rows = table
      .numbers("rate")
      .flatMap((cell, row) => (isAbsent(cell) ? [row] : []));
    const periods = rows.map((row) => table.texts("period")[row]);
    expect(new Set(periods)).toEqual(new Set(["April 2019 to March 2020"]));
  });

  it("has no value for Waterfront North, and one for every other ward", async () => {
    const table = await read("lcr:deprivation-2025");
    const scores = table.numbers("imd-score");
    const without = table
      .texts("area-name")
      .filter((_, row) => isAbsent(scores[row]));
    expect(without).toEqual(["Waterfront North"]);
  });

  it("says that no election was held where none was", async () => {
    const table = await read("lcr:elections-2018");
    const halton = table
      .texts("district")
      .flatMap((code, row) => (code === "E06000006" ? [row] : []));
    const votes = table.numbers("votes");
    const held = halton.filter((row) => !isAbsent(votes[row]));
    const notHeld = halton.flatMap((row) => votes[row] ?? []).filter(isAbsent);
    expect(new Set(notHeld.map(({ reason }) => reason))).toEqual(
      new Set(["not-applicable"]),
    );
    expect(notHeld).toContainEqual(
      new Absence("not-applicable", "no election"),
    );
    expect(held.length + notHeld.length).toBe(halton.length);
  });

  it("answers to its datasets under the prefix a page has chosen", async () => {
    expect((await read("mine:claimant-count")).rowCount).toBe(225);
  });

  it("answers to the version it has", async () => {
    const { version } = await describeOf("lcr:claimant-count");
    expect((await read(`lcr:claimant-count@${version}`)).rowCount).toBe(225);
  });

  it("names the version it has when asked for another", async () => {
    await expect(read("lcr:claimant-count@1999-01-01")).rejects.toMatchObject({
      code: "commons/dataset-not-found",
      known: ["lcr:claimant-count", "lcr:claimant-count@2026-01-20"],
    });
  });

  it("lists the datasets it has when asked for one it has not", async () => {
    const asking = read("lcr:claimants");
    await expect(asking).rejects.toMatchObject({
      code: "commons/dataset-not-found",
    });
    await expect(asking).rejects.toThrow(/It has: lcr:.* and 5 more\.$/);
  });

  it("finds datasets by every word of a search, in any order and case", async () => {
    const find = async (text: string) =>
      (await client.search({ href: commons.href }, text)).map(({ id }) => id);
    expect(await find("CHILDREN looked-after")).toEqual([
      "lcr:absence-of-looked-after-children",
    ]);
    expect(await find("deprivation 2019")).toContain("lcr:deprivation-2019");
    expect(await find("unicorns")).toEqual([]);
  });
});

describe("the areas of the sample commons", () => {
  it("are wards of three vintages, each with outlines", async () => {
    const areas = await client.areas({ href: commons.href }, "ward");
    expect(areas.table.rowCount).toBe(226);
    expect(areas.table.unreadable).toEqual([]);
    expect(areas.outlines.map(({ id }) => id)).toEqual([
      "2020",
      "2022",
      "2025",
    ]);
    expect(areas.outlines.at(-1)).toMatchObject({ object: "wards" });
    const topology = await areas.outlines[0]!.read();
    expect(topology).toMatchObject({ type: "Topology" });
  });

  it("are districts too", async () => {
    const { table, outlines } = await client.areas(
      { href: commons.href },
      "district",
    );
    expect(table.rowCount).toBe(9);
    expect(outlines).toHaveLength(1);
  });

  it("are refused by name where there are none", async () => {
    await expect(
      client.areas({ href: commons.href }, "parish"),
    ).rejects.toMatchObject({
      code: "commons/boundaries-not-found",
      message: expect.stringContaining("It has: ward, district.") as string,
    });
  });
});
