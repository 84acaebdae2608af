import { describe, expect, it } from "vitest";
import { ChartView } from "./chart-view.js";
import { functions, runtime } from "./generated/trend-chart.js";
import { SVGStringRenderer } from "./parts.js";

function trend(): ChartView {
  return new ChartView({ functions, runtime });
}

function renderer(): SVGStringRenderer {
  return new SVGStringRenderer().initialize(null, 100, 100, [0, 0]);
}

describe("a compiled chart", () => {
  it("says which signal its spec does not have", () => {
    expect(() => {
      trend().setSignals({ colour: "red" });
    }).toThrow('The spec has no signal "colour".');
  });

  it("says which data source its spec does not have", () => {
    expect(() => {
      trend().setRows("bars", []);
    }).toThrow('The spec has no data source "bars".');
  });

  it("does not go on when an expression fails", () => {
    const view = trend();
    view.setSignals({ yDomain: undefined });
    expect(() => {
      view.draw(renderer());
    }).toThrow(TypeError);
  });

  it("can be drawn again after an expression failed", () => {
    const view = trend();
    view.setSignals({ yDomain: undefined });
    expect(() => {
      view.draw(renderer());
    }).toThrow(TypeError);
    view.setSignals({ yDomain: [0, 1] });
    view.setRows("yTicks", [{ at: 0, text: "none" }]);
    const drawn = renderer();
    view.draw(drawn);
    expect(drawn.svg()).toContain(">none</text>");
  });
});
