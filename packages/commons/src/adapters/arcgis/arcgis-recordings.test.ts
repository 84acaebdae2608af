import { afterEach, describe, expect, it } from "vitest";
import { isObject, memberAt, objectsAt, type JsonObject } from "../../json.js";
import {
  hasRecordings,
  needsRecordings,
  readRecording,
  RecordingServer,
  type Recorded,
} from "../../portal/recording-server.harness.js";
import { createArcgisAdapter } from "./arcgis.js";
import { parseLayer } from "./layer.js";
import { readOutlines } from "./layer-outlines.js";

const SERVICES = "/arcgis/rest/services";

let server: RecordingServer | undefined;

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function replay(answer: (asked: URL) => Recorded | undefined) {
  server = new RecordingServer(answer);
  await server.start();
  return (path: string) => createArcgisAdapter(server!.context(path));
}

const read = (file: string) => readRecording(`arcgis/${file}`);

function parsed(file: string): JsonObject {
  const json: unknown = JSON.parse(read(file));
  return isObject(json) ? json : {};
}

/** Answers a layer's address and its queries; it has no card of itself. */
function layerOf(
  layer: string,
  query: (parameters: URLSearchParams) => string | undefined,
) {
  return ({ pathname, searchParams }: URL): Recorded | undefined => {
    if (pathname.endsWith("/iteminfo")) return undefined;
    return pathname.endsWith("/query") ? query(searchParams) : layer;
  };
}

/** A server without pages, that sends at most 400 rows and says it sends 1,000. */
function olderServer(): (asked: URL) => Recorded | undefined {
  const layer = parsed("pyesridump/us-esri-test/us-esri-test-metadata.json");
  const page = parsed("pyesridump/us-esri-test/us-esri-test-0.json");
  const numberOf = (feature: JsonObject) =>
    Number(memberAt(memberAt(feature, "attributes") as JsonObject, "objectid"));
  return layerOf(
    JSON.stringify({ ...layer, advancedQueryCapabilities: undefined }),
    (parameters) => {
      if (parameters.get("returnIdsOnly"))
        return read("pyesridump/us-esri-test/us-esri-test-ids-only.json");
      const [from = -Infinity, to = Infinity] =
        parameters
          .get("where")
          ?.match(/\d{3,}/g)
          ?.map(Number) ?? [];
      const features = objectsAt(page, "features")
        .filter((each) => numberOf(each) >= from && numberOf(each) <= to)
        .slice(0, 400);
      return JSON.stringify({ ...page, features });
    },
  );
}

describe.skipIf(!hasRecordings)(
  `recorded answers of ArcGIS servers${needsRecordings}`,
  () => {
    it("are read page after page, to the last", async () => {
      const folder = "terriajs_featureserver/Water_Network_Multi";
      const at = await replay(
        layerOf(read(`${folder}/2.json`), (parameters) =>
          read(
            `${folder}/${parameters.get("resultOffset") === "0" ? "layer" : "layerB"}.json`,
          ),
        ),
      );
      const adapter = at(`${SERVICES}/Water/MapServer/2`);
      const table = await adapter.read("w:2", {});
      expect(table.rowCount).toBe(13);
      expect(table.texts("objectid").slice(10, 12)).toEqual(["6004", "6007"]);
      expect(table.column("facilityid").field.title).toBe(
        "Facility Identifier",
      );
    });

    it("show the words of a code, and a moment as a time", async () => {
      const at = await replay(olderServer());
      const table = await at(`${SERVICES}/Facilities/FeatureServer/0`).read(
        "f:0",
        {},
      );
      expect(table.texts("observed")[0]).toBe("2015-04-07T11:04:35Z");
      const kinds = table.texts("facility");
      expect(kinds.filter((kind) => kind === "Drinking Water")).toHaveLength(
        736,
      );
      // A code that the layer has no words for stays what it is.
      expect(kinds[0]).toBe("123");
      const asked = { where: { facility: ["Camping"] } };
      await at(`${SERVICES}/Facilities/FeatureServer/0`).read("f:0", asked);
      expect(
        server?.asked.some(({ searchParams }) =>
          searchParams.get("where")?.includes("facility IN (2)"),
        ),
      ).toBe(true);
    });

    it("are read by the numbers of the rows where a server has no pages, also if it sends fewer than it says", async () => {
      const at = await replay(olderServer());
      const adapter = at(`${SERVICES}/Facilities/FeatureServer/0`);
      const table = await adapter.read("f:0", {});
      expect(table.rowCount).toBe(1000);
      expect(new Set(table.texts("objectid")).size).toBe(1000);
      const asked = server?.asked.map(({ searchParams }) => searchParams);
      expect(asked?.every((each) => !each.has("resultOffset"))).toBe(true);
    });

    it("are an error in the server's words, under HTTP 200 as well", async () => {
      const folder = "pyesridump/us-mi-kent/us-mi-kent";
      const at = await replay(
        layerOf(read(`${folder}-metadata.json`), () =>
          read(`${folder}-statistics.json`),
        ),
      );
      const adapter = at(`${SERVICES}/Parcels/MapServer/5`);
      await expect(adapter.describe("kent:5")).rejects.toMatchObject({
        code: "commons/portal-error",
        said: "Unable to complete operation.",
      });
    });

    it("turn their rings into outlines, with the coordinates they say", async () => {
      const folder = "terriajs_featureserver/Parks";
      await replay(layerOf("", () => read(`${folder}/layer.json`)));
      const layer = parseLayer(parsed(`${folder}/3.json`), `${server!.href}/3`);
      const outlines = await readOutlines(server!.context("/3"), {
        layer: { ...layer, hasGeoJson: false },
        standing: {},
        fields: ["lganame"],
      });
      expect(outlines).toMatchObject({
        type: "FeatureCollection",
        crs: { properties: { name: "urn:ogc:def:crs:EPSG::3857" } },
        features: [
          { properties: { lganame: "A" }, geometry: { type: "Polygon" } },
          { properties: { lganame: "B" }, geometry: { type: "Polygon" } },
        ],
      });
    });

    it("of old versions name the column that numbers the rows by its type alone", () => {
      const file = "pyesridump/us-ca-tuolumne/us-ca-tuolumne-metadata.json";
      expect(parseLayer(parsed(file), "https://x.example/0")).toMatchObject({
        rowNumber: "SHAPE.fid",
        pageSize: 1000,
        hasPages: false,
        hasGeoJson: false,
        hasPolygons: true,
      });
    });

    it("list the layers of a service that has several", async () => {
      const at = await replay(({ pathname }) =>
        pathname.endsWith("/FeatureServer")
          ? read(
              "terriajs_featureserver/Redlands_Emergency_Vehicles/featureServer.json",
            )
          : undefined,
      );
      const services = at(SERVICES);
      await expect(services.describe("r:Vehicles")).rejects.toMatchObject({
        code: "commons/dataset-not-found",
        known: ["r:Vehicles/0", "r:Vehicles/1", "r:Vehicles/123"],
      });
    });

    it("of a portal find services by words, and not what is of another protocol", async () => {
      const at = await replay(({ pathname }) =>
        pathname === "/portal/sharing/rest/search"
          ? read("terriajs_portal/search-result.json")
          : undefined,
      );
      const found = await at("/portal/home/index.html").search("road");
      expect(found.map(({ id }) => id)).toEqual([
        "arcgis:66fabd8c23074ecc85883e0086419adc",
        "arcgis:5155f71ab3154eb286278879021c24b8",
        "arcgis:575b8e050c62476e81cde280fb17c115",
      ]);
      expect(found[0]).toMatchObject({
        title: "NSW Transport Theme - Road Segment",
        description:
          "A road is a line feature dataset maintained within the Foundation Spatial data Framework Transport Theme.",
      });
    });

    it("of a portal's item give its title, its terms and the day of its change", async () => {
      const folder = "terriajs_featureserver/Parks";
      const at = await replay((asked) => {
        if (asked.pathname.includes("/content/items/"))
          return read("terriajs_portal/item.json").replaceAll(
            "https://portal.spatial.nsw.gov.au",
            server!.href,
          );
        if (!asked.pathname.includes("/FeatureServer/0")) return undefined;
        return layerOf(read(`${folder}/3.json`), () =>
          read(`${folder}/layer.json`),
        )(asked);
      });
      const described = await at("/portal").describe(
        "nsw:66fabd8c23074ecc85883e0086419adc/0",
      );
      expect(described).toMatchObject({
        title: "NSW Transport Theme - Road Segment",
        version: "2020-02-21",
        licence: { title: expect.stringMatching(/^Spatial Services, a/) },
      });
      expect(described.measures.map(({ name }) => name)).toEqual([
        "fiveyearfo",
      ]);
    });
  },
);
