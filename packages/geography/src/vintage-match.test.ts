import { describe, expect, it } from "vitest";
import { sampleCodes, sampleRegister } from "./sample-wards.harness.js";
import { chooseVintage, matchVintage } from "./vintage-match.js";
import { AreaRegister } from "./area-register.js";

const register = sampleRegister();
const codesOf2019 = sampleCodes("deprivation-2019/2019-09-26");
const codesOf2025 = sampleCodes("deprivation-2025/2025-10-30");

describe("the vintage that data are shown on", () => {
  it("is 2020 for the deprivation of 2019, all 126 wards of it", () => {
    const { used, asked } = chooseVintage(register, codesOf2019);
    expect(used.vintage).toEqual({
      id: "2020",
      label: "wards of 2018 to 2020",
    });
    expect(used.matched).toHaveLength(126);
    expect(used.missingHere).toEqual([]);
    expect(used.withoutData).toEqual([]);
    expect(asked).toBeUndefined();
  });

  it("is 2025 for the deprivation of 2025", () => {
    const { used } = chooseVintage(register, codesOf2025);
    expect(used.vintage.id).toBe("2025");
    expect(used.matched).toHaveLength(159);
  });

  it("stays 2020 where 2025 is asked for, and says 59 of 126 codes exist there", () => {
    const { used, asked } = chooseVintage(register, codesOf2019, "2025");
    expect(used.vintage.id).toBe("2020");
    expect(asked?.vintage.id).toBe("2025");
    expect(asked?.matched).toHaveLength(59);
    expect(asked?.missingHere).toHaveLength(67);
    expect(asked?.withoutData).toHaveLength(100);
  });

  it("is the one asked for where it holds every code that is known", () => {
    const shared = codesOf2019.slice(0, 90).filter((code) => {
      const vintages = register.area(code)?.vintages ?? [];
      return vintages.includes("2022");
    });
    const { used, asked } = chooseVintage(
      register,
      [...shared, "not-a-ward"],
      "2022",
    );
    expect(used.vintage.id).toBe("2022");
    expect(used.missingHere).toEqual(["not-a-ward"]);
    expect(asked).toBeUndefined();
  });

  it("is the latest where the codes fit two vintages alike", () => {
    const area = { code: "1", name: "One", vintages: ["a", "b"] };
    const two = new AreaRegister(
      "ward",
      [
        { id: "a", label: "A" },
        { id: "b", label: "B" },
      ],
      [area],
    );
    expect(chooseVintage(two, ["1"]).used.vintage.id).toBe("b");
  });

  it("has 89 codes of the deprivation of 2019 in 2022", () => {
    expect(matchVintage(register, codesOf2019, "2022").matched).toHaveLength(
      89,
    );
  });

  it("names the accepted vintages where one is asked for that is not there", () => {
    expect(() => chooseVintage(register, codesOf2019, "1974")).toThrow(
      expect.objectContaining({
        code: "commons/boundaries-not-found",
        message:
          'There are no ward boundaries of vintage "1974". Accepted: 2020, 2022, 2025.',
      }),
    );
  });

  it("cannot be chosen where there is none", () => {
    const none = new AreaRegister("ward", [], []);
    expect(() => chooseVintage(none, [])).toThrow(
      expect.objectContaining({ code: "commons/boundaries-not-found" }),
    );
  });
});
