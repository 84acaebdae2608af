import { describe, expect, it } from "vitest";
import { explainCodes, readAreaCode } from "./area-code.js";
import { joinByCode } from "./join-areas.js";
import { sampleRegister } from "./sample-wards.harness.js";
import { areasWithin } from "./within.js";

const register = sampleRegister();
const LIVERPOOL = "E08000012";
const oldWards = areasWithin(register, "2022", LIVERPOOL);
const newWards = areasWithin(register, "2025", LIVERPOOL);

describe("a join by code", () => {
  it("never joins the ten Liverpool wards that kept their name and changed their shape, nor two more spelled otherwise", () => {
    const { codes, namesakes, notes } = joinByCode(oldWards, newWards);
    expect(codes.every((code) => code === undefined)).toBe(true);
    const alike = namesakes.filter(({ name, area }) => name === area.name);
    expect(alike.map(({ name }) => name).sort()).toEqual([
      "Anfield",
      "Belle Vale",
      "Childwall",
      "Church",
      "County",
      "Croxteth",
      "Mossley Hill",
      "Norris Green",
      "Princes Park",
      "Yew Tree",
    ]);
    const otherwise = namesakes.filter((each) => !alike.includes(each));
    expect(otherwise.map(({ name, area }) => [name, area.name])).toEqual([
      ["Kensington and Fairfield", "Kensington & Fairfield"],
      ["St Michael's", "St Michaels"],
    ]);
    expect(notes.join(" ")).toContain(
      "Not joined, since an area of the same name now has another code and other boundaries: Anfield, Belle Vale,",
    );
  });

  it("lists what is left on either side", () => {
    const [first, second] = newWards;
    const { unmatched, withoutData, notes } = joinByCode(
      [{ code: first?.code ?? "" }, { code: "E05000001" }],
      [first, second].flatMap((ward) => ward ?? []),
    );
    expect(unmatched).toEqual(["E05000001"]);
    expect(withoutData).toEqual([second?.code]);
    expect(notes).toEqual(["1 code of the data belongs to no area."]);
  });

  it("finds a code at the end of an address, and says so", () => {
    const { codes, notes } = joinByCode(
      [{ code: "http://opendata.example/id/statistical-geography/E05015277" }],
      newWards,
    );
    expect(codes).toEqual(["E05015277"]);
    expect(notes).toEqual([
      "Area codes were taken from the ends of addresses.",
    ]);
  });

  it("takes a code in small letters, with no word of addresses", () => {
    const { codes, notes } = joinByCode([{ code: " e05015277 " }], newWards);
    expect(codes).toEqual(["E05015277"]);
    expect(notes).toEqual([]);
  });

  it("says what codes are that only look like those of wards", () => {
    const merged = ["E36000089", "E36000090"].map((code) => ({ code }));
    expect(joinByCode(merged, newWards).notes).toEqual([
      "2 codes of the data belong to no area: they are codes of 2011 Census merged wards, which are not the codes of electoral wards.",
    ]);
    expect(explainCodes(["00BYFA", "00BYFB"])).toBe(
      "ward codes of the system used before 2011",
    );
    expect(explainCodes(["Anfield"])).toBeUndefined();
  });
});

describe("an area code", () => {
  it.each([
    [" e05015277 ", "E05015277"],
    ["http://example.org/E05015277", "E05015277"],
    ["wd:E05015277", "E05015277"],
    ["E050152771", undefined],
    ["00BYFA", undefined],
    ["", undefined],
  ])("in “%s” is %s", (text, code) => {
    expect(readAreaCode(text)).toBe(code);
  });
});
