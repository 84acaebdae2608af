import { describe, expect, it } from "vitest";
import { readRows } from "../../../scripts/sample-commons/committed-sample.mjs";
import { geographyOf, geographyOfMost } from "./gss.js";

describe("kinds of area by their code", () => {
  it("knows every ward of the sample commons for a ward", () => {
    for (const row of readRows("wards"))
      expect(geographyOf(String(row["area"]))).toBe("ward");
  });

  it("tells a district from the places it is compared with", () => {
    expect(geographyOf("E08000012")).toBe("district");
    expect(geographyOf("E47000004")).toBe("combined-authority");
    expect(geographyOf("E92000001")).toBe("country");
    expect(geographyOf("K02000001")).toBe("nation");
    expect(geographyOf("E54000008")).toBe("icb");
    expect(geographyOf("E36000089")).toBe("census-merged-ward");
  });

  it("does not guess at a text that is no such code", () => {
    for (const text of ["", "E05", "Liverpool", "E0500000", "Z05000001"])
      expect(geographyOf(text)).toBeUndefined();
  });

  it("takes the kind that most codes of a dataset have", () => {
    const codes = ["E92000001", "E08000011", "E08000012", "E08000012", "Total"];
    expect(geographyOfMost(codes)).toBe("district");
    expect(geographyOfMost(["Total", ""])).toBeUndefined();
  });
});
