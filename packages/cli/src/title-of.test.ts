import { describe, expect, it } from "vitest";
import { titleOf } from "./title-of.js";

describe("a name as words", () => {
  it.each([
    ["child-poverty", "Child poverty"],
    ["people_in_care", "People in care"],
    ["imd.2019", "Imd 2019"],
    ["no. of under-5s", "No. of under-5s"],
    ["rate_per_1,000 people", "Rate per 1,000 people"],
    ["", ""],
  ])("of %j is %j", (name, words) => {
    expect(titleOf(name)).toBe(words);
  });
});
