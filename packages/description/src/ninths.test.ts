import { describe, expect, it } from "vitest";
import { ninthOf, type PlanePoint } from "./ninths.js";

const at = (x: number, y: number): PlanePoint => ({ x, y });

describe("the ninth of a map that a place lies in", () => {
  const inSquare = ninthOf([at(0, 0), at(90, 90)]);

  it.each([
    [0, 90, "north-west"],
    [45, 89, "north"],
    [90, 90, "north-east"],
    [29, 45, "west"],
    [45, 45, "middle"],
    [60, 45, "east"],
    [0, 0, "south-west"],
    [31, 1, "south"],
    [90, 0, "south-east"],
  ])("is by thirds, with north up: %d east and %d north, %s", (x, y, ninth) => {
    expect(inSquare(at(x, y))).toBe(ninth);
  });

  it("is neither west nor east where all places lie in one line to the north", () => {
    const inLine = ninthOf([at(5, 0), at(5, 1), at(5, 9)]);
    expect(inLine(at(5, 9))).toBe("north");
    expect(inLine(at(5, 1))).toBe("south");
  });

  it("is the middle where all places are one", () => {
    expect(ninthOf([at(5, 5), at(5, 5)])(at(5, 5))).toBe("middle");
  });
});
