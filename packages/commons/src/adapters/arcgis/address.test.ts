import { describe, expect, it } from "vitest";
import { parseArcgisAddress } from "./address.js";

const ONS =
  "https://services1.arcgis.com/ESMARspQHYMw9BZ9/arcgis/rest/services";

describe("an address copied from ArcGIS", () => {
  it.each([
    [ONS, "directory", ONS],
    [`${ONS}/`, "directory", ONS],
    [`${ONS}/Hosted`, "directory", `${ONS}/Hosted`],
    [
      `${ONS}/WD_MAY_2025/FeatureServer`,
      "service",
      `${ONS}/WD_MAY_2025/FeatureServer`,
    ],
    [`${ONS}/a/b/MapServer/?f=pjson`, "service", `${ONS}/a/b/MapServer`],
    [`${ONS}/WD/FeatureServer/0`, "layer", `${ONS}/WD/FeatureServer/0`],
    [
      `${ONS}/WD/FeatureServer/12/query?f=json`,
      "layer",
      `${ONS}/WD/FeatureServer/12`,
    ],
    ["https://www.arcgis.com", "portal", "https://www.arcgis.com/sharing/rest"],
    [
      "https://gis.x.gov/portal/home/",
      "portal",
      "https://gis.x.gov/portal/sharing/rest",
    ],
    [
      "https://gis.x.gov/portal/sharing/rest/search?q=a",
      "portal",
      "https://gis.x.gov/portal/sharing/rest",
    ],
  ])("%s is that of a %s", (address, kind, url) => {
    expect(parseArcgisAddress(address)).toMatchObject({ kind, url });
  });

  it("names the item of an item's page", () => {
    const page = "https://www.arcgis.com/home/item.html?id=66fabd8c";
    expect(parseArcgisAddress(page)).toMatchObject({
      kind: "portal",
      item: "66fabd8c",
    });
  });

  it("keeps the choice of rows of a query, and nothing else of it", () => {
    const query = new URLSearchParams({
      where: "LAD24CD='E08000012'",
      outFields: "*",
      f: "html",
      token: "secret",
      geometry: "-3.3,53.2,-2.4,53.8",
      geometryType: "esriGeometryEnvelope",
      inSR: "4326",
    });
    const { standing } = parseArcgisAddress(
      `${ONS}/WD/FeatureServer/0/query?${query.toString()}`,
    );
    expect(standing).toEqual({
      where: "LAD24CD='E08000012'",
      geometry: "-3.3,53.2,-2.4,53.8",
      geometryType: "esriGeometryEnvelope",
      inSR: "4326",
    });
    const all = parseArcgisAddress(`${ONS}/WD/FeatureServer/0?where=1%3D1`);
    expect(all.standing).toEqual({});
  });
});
