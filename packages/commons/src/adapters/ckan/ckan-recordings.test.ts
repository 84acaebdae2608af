import { DatasetNotFoundError, isAbsent } from "@commons-widgets/table";
import { afterEach, describe, expect, it } from "vitest";
import { UnreadableError } from "../../failures.js";
import { isObject, objectAt, objectsAt, type JsonObject } from "../../json.js";
import {
  hasRecordings,
  needsRecordings,
  readRecording,
  RecordingServer,
} from "../../portal/recording-server.harness.js";
import { readCassette, type Interaction } from "./cassette.harness.js";
import { createCkanAdapter } from "./ckan.js";
import { describePackage, tableResources } from "./package.js";

let server: RecordingServer | undefined;

afterEach(() => server?.stop());

const action = (url: URL) => url.pathname.split("/").at(-1) ?? "";

/** Replays a conversation, whatever rows were asked for at the time. */
async function replayCassette(interactions: readonly Interaction[]) {
  server = new RecordingServer((asked) => {
    const fitting = interactions.filter(
      ({ url }) =>
        action(url) === action(asked) &&
        url.searchParams.get("resource_id") ===
          asked.searchParams.get("resource_id"),
    );
    const longest = fitting.sort((a, b) => b.body.length - a.body.length)[0];
    return longest && { status: longest.status, body: longest.body };
  });
  await server.start();
  return createCkanAdapter(server.context("/"));
}

describe.skipIf(!hasRecordings)(
  `answers of real CKANs${needsRecordings}`,
  () => {
    it("give every type of a DataStore of demo.ckan.org", async () => {
      const talk = readCassette("test_ckan_storage_types");
      const adapter = await replayCassette(
        talk.map((item) =>
          action(item.url) === "package_show"
            ? {
                ...item,
                body: item.body.replaceAll(
                  '"datastore_active": false',
                  '"datastore_active": true',
                ),
              }
            : item,
        ),
      );
      const table = await adapter.read("demo:frictionless/types", {});
      const cellsOf = (name: string) => table.column(name).cells;
      expect(table.rowCount).toBe(1);
      expect(cellsOf("any")).toEqual(["中国人"]);
      expect(cellsOf("array")).toEqual(['["Mike","John"]']);
      expect(cellsOf("boolean")).toEqual([true]);
      expect(cellsOf("number")).toEqual([7]);
      expect(cellsOf("year")).toMatchObject([{ id: "2015", label: "2015" }]);
      expect(cellsOf("yearmonth")).toMatchObject([{ label: "January 2015" }]);
      expect(table.has("_id")).toBe(false);
      expect(
        table.columns.flatMap(({ cells }) => cells).filter(isAbsent),
      ).toEqual([]);
    });

    it("say that a dataset is not there, in Portuguese", async () => {
      const adapter = await replayCassette(
        readCassette("test_ckan_adapter_read_invalid_url"),
      );
      await expect(adapter.describe("br:no-dataset")).rejects.toThrow(
        DatasetNotFoundError,
      );
    });

    it("say that a dataset of 59 archives has no table", async () => {
      const adapter = await replayCassette(
        readCassette("test_ckan_adapter_read"),
      );
      await expect(
        adapter.describe("br:bolsa-familia-pagamentos"),
      ).rejects.toThrow(UnreadableError);
    });

    it("are found by a search", async () => {
      const adapter = await replayCassette(
        readCassette("test_ckan_adapter_catalog_limit_packages"),
      );
      expect(await adapter.search("taxi")).toMatchObject([
        {
          id: "ckan:corridas-do-taxigov",
          title: "Sistema de Transportes de Servidores Públicos - TaxiGov",
        },
        { id: "ckan:comprasnet-contratos" },
      ]);
    });

    it("describe 800 datasets, each with a title and a date", () => {
      const [answer] = readCassette(
        "test_ckan_adapter_catalog_check_ignore_packages",
      );
      const json: unknown = JSON.parse(answer!.body);
      const result = isObject(json) ? objectAt(json, "result") : undefined;
      const datasets = objectsAt(result, "results");
      const base = "https://portal.example/";
      const tables = datasets.flatMap((dataset) =>
        tableResources(dataset, base).map((table) =>
          describePackage(dataset, table, "br:x", base),
        ),
      );
      expect(datasets).toHaveLength(800);
      expect(tables.length).toBeGreaterThan(2000);
      for (const { title, version, sources } of tables) {
        expect(title).not.toBe("");
        expect(version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(sources[0]?.url).toMatch(/^https:/);
      }
    });

    it("list one file three times, and it is one table to read", () => {
      const path = "ckan/terriajs/taxation-statistics-package.json";
      const dataset = readRecording(path);
      const read = objectAt(JSON.parse(dataset) as JsonObject, "result");
      const tables = tableResources(read!, "https://portal.example/");
      expect(tables).toHaveLength(1);
      expect(tables[0]?.title).toBe("Taxation Statistics 2011-12 CSV");
    });
  },
);
