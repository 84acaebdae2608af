import { expect } from "chai";
import { readWholeNumber, readWord } from "./misuse.js";
import { readList } from "./read-list.js";

describe("an attribute", () => {
  const element = document.createElement("test-misuse");
  const { warn } = console;
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });

  afterEach(() => {
    console.warn = warn;
  });

  const breaks = (given: string | null | undefined) =>
    readWord(element, "breaks", given, ["quantile", "equal", "jenks"]);

  it("takes one of its words, and the first of them where it is left away", () => {
    expect(["jenks", "", null, undefined].map(breaks)).to.deep.equal([
      "jenks",
      "quantile",
      "quantile",
      "quantile",
    ]);
    expect(warnings).to.deep.equal([]);
  });

  it("that is not understood is as if left away, and its author is told once what is", () => {
    expect([breaks("Jenks"), breaks("Jenks")]).to.deep.equal([
      "quantile",
      "quantile",
    ]);
    expect(warnings).to.deep.equal([
      '<test-misuse> breaks="Jenks" is not understood. Accepted: quantile, equal, jenks. See docs/components/test-misuse.md',
    ]);
  });

  it("takes a whole number within its bounds", () => {
    const classes = (given: string | number | null) =>
      readWholeNumber(element, "classes", given, [2, 7], 5);
    expect(["2", 7, null, ""].map(classes)).to.deep.equal([2, 7, 5, 5]);
    expect(["1", 8, "3.5", "five", "1e9"].map(classes)).to.deep.equal([
      5, 5, 5, 5, 5,
    ]);
    expect(warnings).to.have.length(5);
  });

  it("takes codes parted by spaces, commas or both", () => {
    expect(readList(" E1, E2  E3,,")).to.deep.equal(["E1", "E2", "E3"]);
    expect(readList(null)).to.deep.equal([]);
  });
});
