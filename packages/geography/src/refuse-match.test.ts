import { describe, expect, it } from "vitest";
import { geographyWords } from "./geography-words.js";
import { refuseMatch } from "./refuse-match.js";
import { sampleCodes, sampleRegister } from "./sample-wards.harness.js";
import { matchVintage } from "./vintage-match.js";

const register = sampleRegister();
const words = geographyWords("ward");

describe("the bound under which no map is drawn", () => {
  it("lets figures of other boundaries pass where most wards have one", () => {
    const codes = sampleCodes("deprivation-2025/2025-10-30");
    const match = matchVintage(register, codes, "2022");
    expect(match.matched).toHaveLength(95);
    expect(refuseMatch(match, words)).toBeUndefined();
  });

  it("lets figures of a few wards pass", () => {
    const match = matchVintage(register, ["E05015277"], "2025");
    expect(refuseMatch(match, words)).toBeUndefined();
  });

  it("refuses figures of other areas, and says what they are", () => {
    const codes = ["E36000089", "E36000090", "E36000091"];
    expect(refuseMatch(matchVintage(register, codes, "2025"), words)).toBe(
      "No map is drawn: only 0 of 3 codes of the data are wards on these boundaries (wards of May 2023 to 2025), and only 0 of its 159 wards have a figure. The others are codes of 2011 Census merged wards, which are not the codes of electoral wards.",
    );
  });

  it("says nothing where the data have no code at all", () => {
    expect(refuseMatch(matchVintage(register, [], "2025"), words)).toBe(
      undefined,
    );
  });
});
