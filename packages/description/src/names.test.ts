import { describe, expect, it } from "vitest";
import { nameAreas, nameText, shorten } from "./names.js";

describe("a name in a sentence", () => {
  it("stands on one line", () => {
    expect(nameText("  St Mary\n&\tSt John ")).toBe("St Mary & St John");
  });

  it("is cut at a word", () => {
    expect(shorten("Kensington and Fairfield", 16)).toBe("Kensington and…");
    expect(shorten("Kensington", 5)).toBe("Kens…");
  });

  it("never splits a letter that takes two code units", () => {
    expect(shorten("😀😀😀", 2)).toBe("😀…");
  });

  it("cannot turn the words after it around", () => {
    expect(nameText("evil\u202e")).toBe("evil");
  });

  it("is set apart when it is written from right to left", () => {
    expect(nameText("שלום")).toBe("\u2068שלום\u2069");
  });
});

describe("areas of one name", () => {
  it("are told apart only where they share it", () => {
    const names = nameAreas([
      { code: "1", name: "Church", parentName: "Sefton" },
      { code: "2", name: "Church", parentName: "Liverpool" },
      { code: "3", name: "Anfield", parentName: "Liverpool" },
    ]);
    expect([...names.values()]).toEqual([
      "Church (Sefton)",
      "Church (Liverpool)",
      "Anfield",
    ]);
  });

  it("are told apart by code where nothing else serves", () => {
    const names = nameAreas([
      { code: "1", name: "Church" },
      { code: "2", name: "Church" },
      { code: "3", name: "" },
    ]);
    expect([...names.values()]).toEqual(["Church (1)", "Church (2)", "3"]);
  });
});
