import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  inDegrees,
  readSampleOutlines,
} from "../../../../../test/portals/sample-outlines.mjs";
import { CommonsClient } from "../../client.js";
import { isObject, objectAt, objectsAt, textAt } from "../../json.js";
import {
  hasMapServer,
  MapServer,
  needsMapServer,
} from "./mapserver.harness.js";

// Each request starts MapServer, which on a busy machine takes long.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const [wards] = readSampleOutlines().filter(
  ({ object, vintage }) => object === "wards" && vintage === "2025",
);
const own = wards?.areas ?? [];

describe.skipIf(!hasMapServer)(`MapServer 8${needsMapServer}`, () => {
  const server = new MapServer();
  const client = new CommonsClient();
  const ref = () => ({ href: server.href, type: "ogc-features" });

  beforeAll(() => server.start());
  afterAll(() => server.stop());

  it("gives every ward, page after page, with its name and its district", async () => {
    const table = await client.read({ ...ref(), id: "p:wards-2025" });
    expect(table.texts("code")).toEqual(own.map(({ code }) => code));
    expect(table.texts("name")).toEqual(own.map(({ name }) => name));
    expect(table.texts("district")).toEqual(
      own.map(({ district }) => district),
    );
    const pages = server.asked.filter((path) => path.includes("offset="));
    expect(pages).toHaveLength(3);
  });

  it("gives the outlines of the sample, to a metre", async () => {
    const href = `${server.href}/collections/wards-2025`;
    const areas = await client.areas({ ...ref(), href }, "ward");
    expect(areas.outlines.map(({ id }) => id)).toEqual(["2025"]);
    const json = await areas.outlines[0]?.read();
    const features = isObject(json) ? objectsAt(json, "features") : [];
    expect(
      features.map((each) => textAt(objectAt(each, "properties"), "code")),
    ).toEqual(own.map(({ code }) => code));
    const drawn = features.map((each) => boxOf(objectAt(each, "geometry")));
    own.forEach((area, index) => {
      const expected = boxOf({ coordinates: inDegrees(area) });
      expected.forEach((degrees, edge) => {
        expect(drawn[index]?.[edge]).toBeCloseTo(degrees, 5);
      });
    });
  });

  it("leaves out of its next link what was asked, and is asked again with it", async () => {
    const box = [-3.05, 53.35, -2.8, 53.5];
    const href = `${server.href}/collections/wards-2025/items?bbox=${box.join()}`;
    const table = await client.read({ ...ref(), href, id: "p:wards" });
    const inside = own.filter((area) => {
      const [west = 0, south = 0, east = 0, north = 0] = boxOf({
        coordinates: inDegrees(area),
      });
      return west <= -2.8 && east >= -3.05 && south <= 53.5 && north >= 53.35;
    });
    expect(inside.length).toBeGreaterThan(50);
    expect(inside.length).toBeLessThan(own.length);
    expect(table.rowCount).toBeGreaterThan(50);
    expect(table.rowCount).toBeLessThanOrEqual(inside.length);
  });

  it("has no such collection, and says which it has", async () => {
    const ask = client.read({ ...ref(), id: "p:parishes" });
    await expect(ask).rejects.toMatchObject({
      code: "commons/dataset-not-found",
      known: [
        "p:wards-2020",
        "p:wards-2022",
        "p:wards-2025",
        "p:districts-2025",
      ],
    });
  });

  it("sends the first page over and over where it is set up so, and is not believed", async () => {
    const ask = client.read({ ...ref(), id: "p:wards-2020" });
    await expect(ask).rejects.toThrow(/offset=50.*the same page again/);
  });

  it("takes no notice of a property, so that it is asked for none", async () => {
    const before = server.asked.length;
    const table = await client.read(
      { ...ref(), id: "p:wards-2022" },
      { areas: ["E05000935", "E05000936"] },
    );
    expect(table.texts("code")).toEqual(["E05000935", "E05000936"]);
    const asked = server.asked.slice(before).filter((path) => /E0/.test(path));
    expect(asked).toEqual([]);
  });
});

/** West, south, east and north of all positions of a geometry. */
function boxOf(geometry: unknown): readonly number[] {
  const { coordinates } = geometry as { readonly coordinates: unknown[] };
  const numbers = coordinates.flat(Infinity) as number[];
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
