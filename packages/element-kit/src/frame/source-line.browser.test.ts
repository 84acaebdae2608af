import { expect } from "chai";
import {
  figureIn,
  inside,
  place,
  TestFigure,
  textOf,
  untilState,
} from "../figure/test-figure.harness.js";

describe("the source line of a figure", () => {
  afterEach(() => {
    TestFigure.answer = () => Promise.resolve({});
  });

  it("says who answers for the data, and that there is a newer version", async () => {
    TestFigure.answer = () =>
      Promise.resolve({
        provenance: {
          newerVersion: "2026-10-29",
          governance: {
            steward: { title: "Data team" },
            contact: { title: "d@e.org", url: "mailto:d@e.org" },
            reviewDate: "2027-01-31",
          },
        },
      });
    const holder = place('<test-figure dataset="t:data" commons="/c.json">');
    const figure = figureIn(holder);
    await untilState(figure, "ready");
    expect(textOf(inside(figure, "footer"))).to.contain(
      "Version of 30 October 2025. A newer version exists, of 29 October 2026.",
    );
    const governance = inside(figure, ".governance");
    expect(textOf(governance)).to.equal(
      "Steward: Data team. Contact: d@e.org. To be reviewed on 31 January 2027.",
    );
    expect(governance.querySelectorAll("a")).to.have.lengthOf(1);
    holder.remove();
  });
});
