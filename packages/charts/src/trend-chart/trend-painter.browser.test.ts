import { expect } from "chai";
import { drawTrend } from "../vega/trend.js";
import { madeUpTrend } from "./made-up-trend.harness.js";
import { buildTrend } from "./trend-chart.model.js";
import { TrendPainter } from "./trend-painter.js";

const model = buildTrend(madeUpTrend({ lines: { North: [1, 2, 3] } }), {});

describe("what draws a trend chart", () => {
  let place: HTMLElement;
  let updates: number;

  beforeEach(() => {
    place = document.createElement("div");
    place.id = "drawing";
    place.style.width = "600px";
    document.body.append(place);
    updates = 0;
  });

  afterEach(() => {
    place.remove();
  });

  function painter(...fetch: ConstructorParameters<typeof TrendPainter>[1][]) {
    const host = {
      renderRoot: document.body,
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => {
        updates++;
      },
      updateComplete: Promise.resolve(true),
    };
    return new TrendPainter(host, ...fetch);
  }

  it("says that it failed where its code cannot be fetched, and tries again with new data", async () => {
    let asked = 0;
    const broken = painter(() =>
      asked++ === 0
        ? Promise.reject(new TypeError("offline"))
        : Promise.resolve(drawTrend),
    );
    broken.show(model);
    await settled();
    expect(broken.failed).to.equal(true);
    expect(place.childElementCount).to.equal(0);
    expect(updates).to.equal(1);

    broken.show({ ...model });
    await settled();
    expect(broken.failed).to.equal(false);
    expect(place.querySelectorAll("svg")).to.have.lengthOf(1);
  });

  it("draws once for one model and one width, however often it is told", async () => {
    let drawn = 0;
    const thrifty = painter(() =>
      Promise.resolve((element, picture) => {
        drawn++;
        return drawTrend(element, picture);
      }),
    );
    for (let turn = 0; turn < 5; turn++) thrifty.show(model);
    await settled();
    expect(drawn).to.equal(1);
    expect(updates).to.equal(1);
  });

  it("draws nothing while there is no room, and draws when there is", async () => {
    place.style.display = "none";
    const patient = painter();
    patient.show(model);
    await settled();
    expect(patient.picture).to.equal(undefined);
    place.style.display = "";
    await settled();
    expect(patient.picture?.width).to.equal(600);
  });

  it("leaves nothing behind when the chart is taken away", async () => {
    const leaving = painter();
    leaving.show(model);
    await settled();
    leaving.hostDisconnected();
    expect(place.childElementCount).to.equal(0);
  });
});

/** Sizes are observed and drawn in frames of their own. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 4; frame++)
    await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => setTimeout(done, 100));
}
