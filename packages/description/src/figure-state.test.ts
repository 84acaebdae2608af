import { Absence } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { mapOf, placeOf, trendOf } from "./figure-facts.harness.js";
import { stateOfMap } from "./figure-state.js";
import { stateOfPlace } from "./place-state.js";
import { stateOfTrend } from "./trend-state.js";

const none = new Absence("missing");

describe("a figure's state", () => {
  it("is empty without any value", () => {
    expect(stateOfMap(mapOf([]))).toBe("empty");
    expect(stateOfMap(mapOf([["A", none]]))).toBe("empty");
    expect(stateOfTrend(trendOf({ A: [null] }))).toBe("empty");
    expect(stateOfPlace(placeOf(none))).toBe("empty");
  });

  it("is partial when some of what it should show is missing", () => {
    expect(
      stateOfMap(
        mapOf([
          ["A", 1],
          ["B", none],
        ]),
      ),
    ).toBe("partial");
    expect(stateOfMap(mapOf([["A", 1]], { missingHere: ["E1"] }))).toBe(
      "partial",
    );
    expect(stateOfMap(mapOf([["A", 1]], { unreadable: 1 }))).toBe("partial");
    expect(stateOfTrend(trendOf({ A: [1, null] }))).toBe("partial");
  });

  it("is ready when nothing is missing", () => {
    expect(stateOfMap(mapOf([["A", 0]]))).toBe("ready");
    expect(stateOfTrend(trendOf({ A: [0, 1] }))).toBe("ready");
    expect(stateOfPlace(placeOf(0))).toBe("ready");
  });
});
