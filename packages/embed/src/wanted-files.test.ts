import { readFileSync } from "node:fs";
import { parseCatalogue } from "@commons-widgets/commons";
import { describe, expect, it } from "vitest";
import { wantedFiles } from "./wanted-files.js";

const HREF = "https://commons.example.org/catalogue.json";
const catalogue: unknown = JSON.parse(
  readFileSync("examples/commons/lcr/catalogue.json", "utf8"),
);
const entries = parseCatalogue(catalogue, HREF)?.entries ?? [];

function wanted(localName: string, attributes: Record<string, string>) {
  const getAttribute = (name: string) => attributes[name] ?? null;
  return wantedFiles({ localName, getAttribute }, entries).map((url) =>
    url.replace("https://commons.example.org/datasets/", ""),
  );
}

describe("the files that a tag's figure will ask for", () => {
  it("are the description and the data of its dataset", () => {
    expect(
      wanted("commons-trend-chart", { dataset: "lcr:claimant-count" }),
    ).toEqual([
      "claimant-count/datapackage.json",
      "claimant-count/2026-01-20/data.csv",
    ]);
  });

  it("are those of the version that a tag names", () => {
    const files = (version: string) =>
      wanted("commons-trend-chart", {
        dataset: `lcr:claimant-count@${version}`,
      });
    expect(files("2026-01-20")).toHaveLength(2);
    expect(files("1999-01-01")).toEqual([]);
  });

  it("are outlines, too, of the vintage that a map names", () => {
    const files = wanted("commons-ward-map", {
      dataset: "lcr:deprivation-2019",
      vintage: "2025",
    });
    expect(files.filter((file) => file.includes("outlines"))).toEqual([
      "wards/2026-06-01/outlines-2025.topo.json",
    ]);
  });

  it("are those of the geography that a map names", () => {
    expect(
      wanted("commons-ward-map", {
        dataset: "lcr:deprivation-2019",
        geography: "district",
      }).some((file) => file.startsWith("districts/")),
    ).toBe(true);
  });

  it("are none where the catalogue has no such dataset", () => {
    expect(wanted("commons-value", { dataset: "lcr:gold" })).toEqual([]);
    expect(wanted("commons-value", { dataset: "lcr" })).toEqual([]);
    expect(wanted("commons-value", {})).toEqual([]);
  });
});
