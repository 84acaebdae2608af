import { describe, expect, it } from "vitest";
import { sampleRegister } from "./sample-wards.harness.js";
import { areasWithin, listCodes } from "./within.js";

const register = sampleRegister();
const LIVERPOOL = "E08000012";

describe("the areas within a place", () => {
  it("are the wards of one district", () => {
    expect(areasWithin(register, "2025", LIVERPOOL)).toHaveLength(64);
    expect(areasWithin(register, "2022", LIVERPOOL)).toHaveLength(30);
  });

  it("are the wards that an author lists, with spaces or commas between", () => {
    const listed = areasWithin(
      register,
      "2025",
      "E05015277 E05015282,E05015282",
    );
    expect(listed.map(({ code }) => code)).toEqual(["E05015277", "E05015282"]);
  });

  it("are a district and a ward of another", () => {
    const areas = areasWithin(register, "2025", `${LIVERPOOL} E05000932`);
    expect(areas).toHaveLength(65);
  });

  it("are all of them where no place is named", () => {
    expect(areasWithin(register, "2025", "  ")).toHaveLength(159);
    expect(areasWithin(register, "2025", undefined)).toHaveLength(159);
  });

  it("are refused where a listed ward is not of that vintage", () => {
    expect(() => areasWithin(register, "2025", "E05015277 E05000887")).toThrow(
      'The data have no area "E05000887".',
    );
  });

  it("are listed once", () => {
    expect(listCodes("A, B\nA")).toEqual(["A", "B"]);
  });
});
