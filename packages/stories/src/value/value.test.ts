import { AreaNotFoundError, PeriodNotFoundError } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { madeUpPlaces } from "../place/made-up-place.harness.js";
import { sampleAreaData } from "../place/sample-place.harness.js";
import { buildValue } from "./value.model.js";

const wards = await sampleAreaData("lcr:deprivation-2025");
const area = "E05015309";

describe("a number in a sentence", () => {
  it("carries its unit", () => {
    const text = (measure: string) => buildValue(wards, { area, measure }).text;
    expect(text("income-deprivation-rate")).toBe("60.6%");
    expect(text("people")).toBe("3,400 people");
    expect(text("lsoas")).toBe("2 small areas");
    expect(text("health-score")).toBe("2.54");
  });

  it("is of the period asked for, else of the latest with a value", () => {
    const data = madeUpPlaces([
      { area: "E1", period: "2021", value: 3 },
      { area: "E1", period: "2022", value: null },
    ]);
    expect(buildValue(data, { area: "E1" }).text).toBe("3.0%");
    const asked = buildValue(data, { area: "E1", period: "2022" });
    expect(asked).toMatchObject({ state: "empty", text: "not available" });
  });

  it("is not guessed for a place or period the data have not", () => {
    expect(() => buildValue(wards, { area: "E99", measure: "people" })).toThrow(
      AreaNotFoundError,
    );
    const data = madeUpPlaces([{ area: "E1", period: "2021", value: 3 }]);
    expect(() => buildValue(data, { area: "E1", period: "1066" })).toThrow(
      PeriodNotFoundError,
    );
  });
});
