import { readFile } from "node:fs/promises";
import {
  BoundariesNotFoundError,
  createDataPackageAdapter,
} from "@commons-widgets/commons";
import type { BoundaryData } from "@commons-widgets/element-kit";
import {
  chooseVintage,
  parseOutlines,
  registerAreas,
} from "@commons-widgets/geography";
import { describe, expect, it } from "vitest";
import { drawPlaceMap } from "./place-map.model.js";
import { lieSentence } from "./place-map.words.js";

const COMMONS = new URL("../../../../examples/commons/lcr/", import.meta.url);

const adapter = createDataPackageAdapter({
  href: new URL("catalogue.json", COMMONS).href,
  readBytes: (url) => readFile(new URL(url)),
  maxRows: () => 10_000,
});

/** The boundaries that fit a dataset of the sample commons. */
async function boundariesFor(
  geography: string,
  vintage: string,
): Promise<BoundaryData> {
  const areas = await adapter.areas(geography);
  const register = registerAreas(areas.table, geography, areas.outlines);
  const codes = register.inVintage(vintage).map(({ code }) => code);
  const used = areas.outlines.find(({ id }) => id === vintage);
  return {
    register,
    choice: chooseVintage(register, codes, vintage),
    outlines: parseOutlines(await used?.read(), used?.object),
    repairs: [],
  };
}

const wards = await boundariesFor("ward", "2025");
const districts = await boundariesFor("district", "2025");
const KIRKDALE_EAST = "E05015309";
const LIVERPOOL = "E08000012";
const within = undefined;

describe("the small map of a ward", () => {
  const map = drawPlaceMap(wards, { area: KIRKDALE_EAST, within });

  it("shows the 64 wards of its district, and it among them", () => {
    const liverpool = wards.register
      .inVintage("2025")
      .filter(({ parent }) => parent === LIVERPOOL);
    expect(liverpool).toHaveLength(64);
    expect(map.ground).toBe(
      liverpool.map(({ code }) => wards.outlines.path(code)).join(""),
    );
    expect(map.own).toBe(wards.outlines.path(KIRKDALE_EAST));
    expect(map.ground).toContain(map.own);
  });

  it("says where in the district the ward lies", () => {
    expect(map.lie && lieSentence(map.lie)).toBe(
      "Kirkdale East is in the north-west of Liverpool.",
    );
  });

  it("is drawn in another district where it is ranked there, without saying that it lies in it", () => {
    const sefton = drawPlaceMap(wards, {
      area: KIRKDALE_EAST,
      within: "E08000014",
    });
    expect(sefton.ground).toContain(map.own);
    expect(sefton.lie).toBeUndefined();
  });

  it("has room around it, so that no edge is cut off", () => {
    const inner = wards.outlines.viewBox([KIRKDALE_EAST]);
    expect(map.viewBox.x).toBeLessThan(inner.x);
    expect(map.viewBox.width).toBeGreaterThan(inner.width);
  });

  it("cannot be drawn on boundaries that do not know the ward", () => {
    expect(() => drawPlaceMap(wards, { area: "E05000887", within })).toThrow(
      'There is no outline of Anfield (E05000887) in "wards of May 2023 to 2025".',
    );
  });
});

describe("the small map of a district", () => {
  it("shows it in the region, with its article where it has one", () => {
    const { lie } = drawPlaceMap(districts, { area: "E08000015", within });
    expect(lie && lieSentence(lie)).toBe(
      "Wirral is in the south-west of the Liverpool City Region.",
    );
  });

  it("cannot be drawn for England, which has no outline here", () => {
    expect(() =>
      drawPlaceMap(districts, { area: "E92000001", within }),
    ).toThrow(BoundariesNotFoundError);
  });
});
