import { afterEach, describe, expect, it } from "vitest";
import { isObject, objectsAt, type JsonObject } from "../../json.js";
import {
  hasRecordings,
  needsRecordings,
  readRecording,
  RecordingServer,
  type Recorded,
} from "../../portal/recording-server.harness.js";
import { createOgcFeaturesAdapter } from "./ogc-features.js";

let server: RecordingServer | undefined;

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** Replays the recorded files, and the answers of a test's own before them. */
async function replay(
  path: string,
  own: (asked: URL) => Recorded | undefined = () => undefined,
) {
  server = new RecordingServer((asked) => own(asked) ?? recorded(asked));
  await server.start();
  return createOgcFeaturesAdapter(server.context(path));
}

function recorded({ pathname }: URL): Recorded | undefined {
  try {
    return readRecording(`ogc-api-features/ogc-client${pathname}.json`);
  } catch {
    return undefined;
  }
}

function parsed(path: string): JsonObject {
  const text = readRecording(`ogc-api-features/ogc-client/${path}.json`);
  const json: unknown = JSON.parse(text);
  return isObject(json) ? json : {};
}

/** A recorded page as the last of its kind: fewer features, and no next page. */
function lastPage(path: string, features: number): string {
  const page = parsed(path);
  return JSON.stringify({
    ...page,
    links: [],
    features: objectsAt(page, "features").slice(0, features),
  });
}

describe.skipIf(!hasRecordings)(
  `recorded answers of OGC APIs${needsRecordings}`,
  () => {
    it("of ldproxy say the title, the terms and the owner of a collection", async () => {
      const adapter = await replay("/sample-data");
      expect(await adapter.describe("os:airports")).toMatchObject({
        title: "Airports",
        description: "A centre point for all major airports including a name.",
        licence: {
          id: "OGL-UK-3.0",
          url: "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        },
        attribution:
          "Contains OS data © Crown copyright and database right 2021.",
        sources: [{ title: "OS Open Zoomstack" }],
        fields: [
          { name: "name", title: "Name", type: "string" },
          { name: "id", type: "number" },
        ],
      });
    });

    it("are followed page by page, though the links name another host", async () => {
      const items = "sample-data/collections/airports/items";
      const adapter = await replay("/sample-data", ({ searchParams }) =>
        searchParams.get("offset") === "10" ? lastPage(items, 3) : undefined,
      );
      const table = await adapter.read("os:airports", {});
      expect(table.texts("name").slice(9)).toEqual([
        "Tiree Airport",
        "Sumburgh Airport",
        "Tingwall Airport",
        "Kirkwall Airport",
      ]);
    });

    it("of data-fair are read to the number they say there are", async () => {
      const items = "sample-data-2/collections/aires-covoiturage/items";
      const adapter = await replay("/sample-data-2/", ({ searchParams }) =>
        searchParams.get("offset") === "10" ? lastPage(items, 9) : undefined,
      );
      const table = await adapter.read("mel:aires-covoiturage", {});
      expect(table.rowCount).toBe(19);
      const measures = table.columns.filter(
        ({ field }) => field.role === "measure",
      );
      expect(measures.map(({ field }) => field.name)).toContain("nbre_pl");
    });

    it("are refused where they end before the number they say", async () => {
      const items = "sample-data-2/collections/aires-covoiturage/items";
      const adapter = await replay("/sample-data-2/", ({ pathname }) =>
        pathname.endsWith("/items") ? lastPage(items, 10) : undefined,
      );
      await expect(adapter.read("mel:aires-covoiturage", {})).rejects.toThrow(
        /sent 10 of 19 features and no link to the others/,
      );
    });

    it("of pygeoapi that hold records are no features", async () => {
      const adapter = await replay("/sample-data");
      await expect(adapter.describe("nl:dutch-metadata")).rejects.toThrow(
        /no collection of features/,
      );
    });

    it("are found by the words of their collections", async () => {
      const adapter = await replay("/sample-data");
      expect(await adapter.search("airport")).toEqual([
        {
          id: "ogc-features:airports",
          title: "Airports",
          description:
            "A centre point for all major airports including a name.",
        },
      ]);
      const all = await adapter.search("");
      expect(all.length).toBeGreaterThan(20);
      expect(all.map(({ id }) => id)).not.toContain(
        "ogc-features:dutch-metadata",
      );
    });

    it("ask for one value of a property that the collection lists", async () => {
      const adapter = await replay("/sample-data", (asked) =>
        asked.pathname.endsWith("/items")
          ? lastPage("sample-data/collections/roads_national/items", 10)
          : undefined,
      );
      await adapter.read("os:roads_national", { where: { number: ["A9"] } });
      expect(server?.asked.at(-1)?.searchParams.get("number")).toBe("A9");
    });

    it("ask for several in CQL2 where the server says it reads it", async () => {
      const adapter = await replay("/sample-data", (asked) =>
        asked.pathname.endsWith("/items")
          ? lastPage("sample-data/collections/roads_national/items", 10)
          : undefined,
      );
      const where = { number: ["A9", "A1(M)"] };
      await adapter.read("os:roads_national", { where });
      const asked = server?.asked.at(-1)?.searchParams;
      expect(asked?.get("filter")).toBe("number IN ('A9','A1(M)')");
      expect(asked?.get("filter-lang")).toBe("cql2-text");
    });

    it("that are no JSON, or JSON of another kind, are named as that", async () => {
      const adapter = await replay("/sample-data", ({ pathname }) => {
        if (pathname.endsWith("/airports/items"))
          return readRecording(
            "ogc-api-features/ogc-client/sample-data/notjson.json",
          );
        return pathname.endsWith("/roads_national/items")
          ? JSON.stringify(parsed("invalid"))
          : undefined;
      });
      await expect(adapter.describe("os:airports")).rejects.toThrow(
        /not whole or not valid JSON/,
      );
      await expect(adapter.describe("os:roads_national")).rejects.toThrow(
        /no list of features/,
      );
    });
  },
);
