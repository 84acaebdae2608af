import { filterRows } from "@commons-widgets/table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPortals } from "../../../../test/portals/portal-server.mjs";
import { cubeOf } from "../../../../test/portals/sample-cubes.mjs";
import { readSampleTables } from "../../../../test/portals/sample-tables.mjs";
import { CommonsClient } from "../client.js";
import { LoopbackCommons } from "../loopback-commons.harness.js";
import { figuresOf } from "./same-figures.harness.js";

const TABLES = readSampleTables();
const NAMES = TABLES.map(({ name }) => name);

function measuresOf(name: string): readonly string[] {
  const table = TABLES[NAMES.indexOf(name)]!;
  return cubeOf(table).measures.map((each) => each.name);
}

interface SamplePortal {
  /** How a dataset of the sample is called there. */
  idOf(name: string): string;
  /** How a measure of it is called there. */
  measureOf(name: string, measure: string): string;
}

const PORTALS = {
  "json-stat": {
    idOf: (name) => `p:${name}`,
    measureOf: (_, measure) => measure,
  },
  nomis: {
    idOf: (name) =>
      `p:NM_${NAMES.indexOf(name) + 1}_1/geography.TYPE424/measure.all`,
    measureOf: (name, measure) => {
      const measures = measuresOf(name);
      // One measure is called by what Nomis gives of it: its value.
      return measures.length === 1
        ? "20100"
        : String(measures.indexOf(measure) + 1);
    },
  },
  ons: {
    idOf: (name) => `p:${name}`,
    measureOf: (name, measure) =>
      measuresOf(name).length === 1 ? "value" : measure,
  },
  sdmx: {
    idOf: (name) => `p:LCR,DF_${name.replaceAll("-", "_").toUpperCase()}`,
    measureOf: (_, measure) => measure,
  },
} satisfies Record<string, SamplePortal>;

type PortalName = keyof typeof PORTALS;

const commons = new LoopbackCommons();
const client = new CommonsClient();
let portals: Awaited<ReturnType<typeof startPortals>>;

beforeAll(async () => {
  await commons.start();
  portals = await startPortals();
});

afterAll(async () => {
  await portals.close();
  await commons.stop();
});

const refOf = (portal: PortalName, name: string) => ({
  id: PORTALS[portal].idOf(name),
  href: `${portals.addressOf(portal)}${portal === "ons" ? "v1" : ""}`,
  type: portal,
});

const ownRef = (name: string) => ({ id: `lcr:${name}`, href: commons.href });

const EACH = (Object.keys(PORTALS) as PortalName[]).flatMap((portal) =>
  NAMES.map((name) => [portal, name] as const),
);

describe("the sample at a portal that keeps its data by dimensions", () => {
  it.each(EACH)("%s gives every figure of %s", async (portal, name) => {
    const ref = refOf(portal, name);
    const [table, own, description] = await Promise.all([
      client.read(ref),
      client.read(ownRef(name)),
      client.describe(ref),
    ]);
    const year = Date.UTC(Number(own.provenance.version.slice(0, 4)));
    const figures = figuresOf(table, year);
    const nameOf = (measure: string) =>
      PORTALS[portal].measureOf(name, measure);
    expect(figures).toEqual(figuresOf(own, year, nameOf));
    expect(figures.size).toBeGreaterThan(0);
    expect(table.unreadable).toEqual([]);
    const measures = description.measures.map((field) => field.name);
    for (const { field } of own.columns)
      if (field.role === "measure")
        expect(measures).toContain(nameOf(field.name));
  });

  it.each(EACH)("%s says who publishes %s, and when", async (portal, name) => {
    const [table, own] = await Promise.all([
      client.read(refOf(portal, name)),
      client.read(ownRef(name)),
    ]);
    expect(table.provenance).toMatchObject({
      title: own.provenance.title,
      version: own.provenance.version,
    });
    const textsOf = (role: "area" | "area-name") =>
      table.texts(table.columnOf(role)?.field.name ?? "");
    const labels = textsOf("area-name");
    const names = new Map(
      textsOf("area").map((code, row) => [code, labels[row]]),
    );
    own.texts("area").forEach((code, row) => {
      expect(names.get(code)).toBe(own.texts("area-name")[row]);
    });
  });
});

describe.each(Object.keys(PORTALS) as PortalName[])(
  "part of a table of %s",
  (portal) => {
    const name = "claimant-count";
    const rate = PORTALS[portal].measureOf(name, "rate");

    it("is the same by area and period as of the files", async () => {
      const query = { areas: ["E08000012", "E08000014"] };
      const whole = await client.read(refOf(portal, name));
      const period = whole.columnOf("period")?.cells[4];
      const id = typeof period === "object" && "id" in period ? period.id : "";
      const part = await client.read(refOf(portal, name), {
        ...query,
        periods: [id],
        fields: [rate],
      });
      const own = await client.read(ownRef(name), query);
      const expected = own
        .periods("period")
        .flatMap((when, row) =>
          "start" in when &&
          typeof period === "object" &&
          "start" in period &&
          when.start === period.start
            ? [own.numbers("rate")[row]]
            : [],
        );
      expect(part.numbers(rate)).toEqual(expected);
      expect(part.fields.map((field) => field.name)).toEqual([rate]);
    });

    it("names the columns there are where one is asked for that is not", async () => {
      await expect(
        client.read(refOf(portal, name), { fields: ["rat"] }),
      ).rejects.toThrow(new RegExp(`no field "rat".*${rate}`));
    });

    it("is none where the portal has no such dataset", async () => {
      await expect(
        client.read(refOf(portal, "no-such-thing")),
      ).rejects.toMatchObject({ code: "commons/dataset-not-found" });
    });

    it("is none in a version that the portal does not have", async () => {
      const { id, ...ref } = refOf(portal, name);
      await expect(
        client.read({ ...ref, id: `${id}@1999-01-01` }),
      ).rejects.toThrow(`${id}@2026-01-20`);
    });

    it("is found by its words", async () => {
      const found = await client.search(
        refOf(portal, name),
        "unemployment benefits",
      );
      expect(found).toMatchObject([
        { title: "People claiming unemployment benefits" },
      ]);
    });

    it("has no boundaries, and says who has", async () => {
      await expect(client.areas(refOf(portal, name), "ward")).rejects.toThrow(
        /no boundaries for "ward".*data-package/,
      );
    });
  },
);

describe("one series of the Office for National Statistics", () => {
  const name = "healthy-life-expectancy";
  const [measure = ""] = measuresOf(name);
  const seriesRef = () => ({
    ...refOf("ons", name),
    id: `${PORTALS.ons.idOf(name)}/measure.${measure}`,
  });
  const askedAfter = async (read: () => Promise<unknown>) => {
    const before = portals.asked.length;
    await read();
    return portals.asked.slice(before);
  };

  it("is asked for by area, and is that of the whole", async () => {
    const query = { areas: ["E08000012", "E08000014"] };
    const own = new CommonsClient();
    const asked = await askedAfter(() => own.read(seriesRef(), query));
    expect(asked.filter((url) => url.endsWith(".csv"))).toEqual([]);
    expect(asked.filter((url) => url.includes("/observations"))).toHaveLength(
      2,
    );
    const [part, whole] = await Promise.all([
      own.read(seriesRef(), query),
      client.read(seriesRef()),
    ]);
    const expected = filterRows(whole, (row) =>
      query.areas.includes(whole.texts("geography")[row] ?? ""),
    );
    expect(part.rowCount).toBeGreaterThan(2);
    expect(part.columns.map(({ field }) => field)).toEqual(
      expected.columns.map(({ field }) => field),
    );
    expect(figuresOf(part, 0)).toEqual(figuresOf(expected, 0));
  });

  it("is asked for once, whichever of its periods are wanted", async () => {
    const areas = ["E08000012"];
    const own = new CommonsClient();
    const series = await own.read(seriesRef(), { areas });
    const column = series.columnOf("period")?.field.name ?? "";
    const [first, second] = series
      .periods(column)
      .map((period) => ("id" in period ? period.id : ""));
    const asked = await askedAfter(async () => {
      for (const period of [first, second]) {
        const part = await own.read(seriesRef(), {
          areas,
          periods: [period ?? ""],
        });
        expect(part.rowCount).toBe(1);
      }
    });
    expect(asked).toEqual([]);
  });

  it("is empty of an area that the dataset has not", async () => {
    const table = await client.read(seriesRef(), { areas: ["E05000001"] });
    expect(table.rowCount).toBe(0);
  });

  it("is read from the whole for more areas than are worth it", async () => {
    const areas = Array.from({ length: 21 }, (_, row) => `E08${row}`);
    const asked = await askedAfter(() =>
      new CommonsClient().read(seriesRef(), { areas }),
    );
    expect(asked.some((url) => url.endsWith(".csv"))).toBe(true);
    expect(asked.some((url) => url.includes("/observations"))).toBe(false);
  });

  it("is none where a code of several is wanted, or none", async () => {
    const areas = ["E08000012"];
    for (const id of [PORTALS.ons.idOf(name), `p:${name}/measure.all`]) {
      const asked = await askedAfter(() =>
        new CommonsClient().read({ ...seriesRef(), id }, { areas }),
      );
      expect(asked.some((url) => url.includes("/observations"))).toBe(false);
    }
  });

  it("names the codes there are where one is wanted that is not", async () => {
    const id = `p:${name}/measure.none`;
    await expect(client.describe({ ...seriesRef(), id })).rejects.toThrow(
      `has no code "none". It has: ${measure}`,
    );
  });
});
