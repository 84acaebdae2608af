import { isAbsent } from "@commons-widgets/table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPortals } from "../../../../../test/portals/portal-server.mjs";
import { CommonsClient } from "../../client.js";
import { isObject } from "../../json.js";
import {
  hasRecordings,
  needsRecordings,
  readRecording,
  RecordingServer,
} from "../../portal/recording-server.harness.js";
import { createDataCommonsAdapter } from "./data-commons.js";
import { chooseFacets, readObservationAnswer } from "./observations.js";

let portals: Awaited<ReturnType<typeof startPortals>>;
const client = new CommonsClient();

beforeAll(async () => {
  portals = await startPortals();
});

afterAll(() => portals.close());

const refOf = (id: string) => ({
  id,
  href: `${portals.addressOf("data-commons")}v2`,
  type: "data-commons",
});

const WITHIN = "dc:claimant-count.rate/gss/E47000004/District";

describe("variables of Data Commons", () => {
  it("come for all places of a type, with their names and their unit", async () => {
    const table = await client.read(refOf(WITHIN));
    const { measures, caveats } = await client.describe(refOf(WITHIN));
    expect(measures).toMatchObject([
      { name: "claimant-count.rate", unit: { symbol: "%" } },
    ]);
    expect(caveats[0]).toMatch(/these values are those of Sample/);
    const row = table.texts("entity").indexOf("gss/E06000006");
    expect(table.texts("entity-name")[row]).toBe("Halton");
    expect(table.texts("date")[row]).toBe("2001");
    expect(table.numbers("claimant-count.rate")[row]).toBe(3.8);
    expect(table.provenance.sources).toEqual([
      { title: "Sample", url: "https://example.org/sample" },
    ]);
  });

  it("are never mixed with another source's", async () => {
    const table = await client.read(refOf(WITHIN));
    for (const cell of table.numbers("claimant-count.rate"))
      if (!isAbsent(cell)) expect(cell).toBeGreaterThan(0);
  });

  it("are asked for by place and date", async () => {
    const before = portals.asked.length;
    const table = await client.read(refOf(WITHIN), {
      areas: ["gss/E08000012"],
      periods: ["2021"],
    });
    expect(table.rowCount).toBe(1);
    const question = portals.asked
      .slice(before)
      .findLast((path) => path.includes("/observation"));
    expect(question).toContain("entity.dcids=gss/E08000012");
    expect(question).toContain("date=2021");
    expect(question).toContain("filter.facet_ids=1001");
  });

  it("come for places that are named one by one", async () => {
    const id = "dc:claimant-count.rate/gss/E08000012,gss/E08000014";
    const table = await client.read(refOf(id));
    expect(new Set(table.texts("entity-name"))).toEqual(
      new Set(["Liverpool", "Sefton"]),
    );
  });

  it.each(["dc:claimant-count.rate", "dc:none.rate/gss/E08000012"])(
    "are not found under %s",
    async (id) => {
      await expect(client.read(refOf(id))).rejects.toMatchObject({
        code: "commons/dataset-not-found",
      });
    },
  );

  it("that are refused are refused in Data Commons' own words", async () => {
    const server = new RecordingServer(() => ({
      status: 400,
      body: '{"code":3,"message":"variable.dcids is required"}',
    }));
    await server.start();
    const adapter = createDataCommonsAdapter(server.context("/v2/"));
    await expect(adapter.describe("dc:A/geoId/06")).rejects.toMatchObject({
      code: "commons/portal-error",
      said: "variable.dcids is required",
    });
    await server.stop();
  });
});

describe.skipIf(!hasRecordings)(
  `answers of the Data Commons mixer${needsRecordings}`,
  () => {
    const answer = (name: string) => {
      const path = `datacommons/v2_observation/${name}.json`;
      const json: unknown = JSON.parse(readRecording(path));
      return readObservationAnswer(isObject(json) ? json : {});
    };

    it.each([
      ["direct/filter", 1],
      ["direct/empty", 0],
      ["direct/var_with_props", 4],
      ["contained_in_2015/companies", 2],
    ])("in %s hold %i values", (name, count) => {
      expect(answer(name).values).toHaveLength(count);
    });

    it.each([
      "direct/all",
      "contained_in_2015/CA_County",
      "contained_in_all/FRA_AA2",
      "contained_in_latest/US_State",
    ])("in %s name a facet for each value", (name) => {
      const { values, facets } = answer(name);
      expect(values.length).toBeGreaterThan(20);
      for (const { facet } of values) expect(facets.has(facet)).toBe(true);
    });

    it("are of one unit for each variable", () => {
      const read = answer("direct/var_with_props");
      const chosen = chooseFacets(read).get("var_with_props") ?? "";
      expect(read.facets.get(chosen)?.unit).toBe("USD");
    });

    it("become a table of the counties of California", async () => {
      const server = new RecordingServer((asked) => {
        if (asked.pathname.endsWith("/observation"))
          return readRecording(
            "datacommons/v2_observation/contained_in_2015/CA_County.json",
          );
        return readRecording(
          asked.searchParams.get("property") === "->name"
            ? "datacommons/v2_node/simple/name.json"
            : "datacommons/v2_node/containedin/CA_county.json",
        );
      });
      await server.start();
      const adapter = createDataCommonsAdapter(server.context("/v2"));
      const table = await adapter.read("dc:Count_Person/geoId/06/County", {});
      await server.stop();
      expect(table.rowCount).toBe(58);
      const row = table.texts("entity").indexOf("geoId/06001");
      expect(table.texts("entity-name")[row]).toBe("Alameda County");
      expect(table.numbers("Count_Person")[row]).toBeGreaterThan(1_500_000);
    });
  },
);
