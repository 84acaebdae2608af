import { expect } from "chai";
import { html, LitElement, render } from "lit";
import { textOf } from "../figure/test-figure.harness.js";
import type { FigureDetail } from "../figure/figure-detail.js";
import type { FigureModel } from "../figure/figure-model.js";
import { FigurePanels } from "./figure-panels.js";

class PanelHost extends LitElement {}
customElements.define("panel-host", PanelHost);

const MODEL: FigureModel = {
  state: "ready",
  words: {
    headline: "",
    subheading: "",
    short: "",
    coverage: "",
    caveats: [],
  },
  provenance: {
    datasetId: "t:data",
    title: "",
    version: "",
    sources: [],
    url: "https://example.org/data.csv",
    retrievedAt: "2026-06-01T00:00:00Z",
    steps: [],
    caveats: [],
  },
};

const DETAIL: FigureDetail<FigureModel> = {
  tabulate: () => ({ caption: "", columns: [], rows: [] }),
  tell: () => ["There are three wards."],
};

describe("what a reader may ask of a figure", () => {
  let host: LitElement;
  let panels: FigurePanels<FigureModel>;
  let detail: FigureDetail<FigureModel>;
  let isOffline: boolean;
  let asked: number;
  let said: string[];

  beforeEach(async () => {
    host = new PanelHost();
    document.body.append(host);
    await host.updateComplete;
    [isOffline, asked, said] = [false, 0, []];
    detail = DETAIL;
    panels = panelsOf();
  });

  afterEach(() => {
    host.remove();
  });

  function answer(): Promise<FigureDetail<FigureModel>> {
    asked += 1;
    return isOffline
      ? Promise.reject(new TypeError("Failed to fetch"))
      : Promise.resolve(detail);
  }

  function panelsOf(): FigurePanels<FigureModel> {
    return new FigurePanels(host, {
      begin: answer,
      say: (sentence) => void said.push(sentence),
      draw: () => undefined,
    });
  }

  function shown(): string {
    const holder = document.createElement("div");
    render(html`${panels.render(MODEL)}`, holder);
    return textOf(holder);
  }

  it("is loaded when it is first asked for, and then once", async () => {
    expect([asked, shown()]).to.deep.equal([0, ""]);
    panels.prepare();
    await panels.toggle("words");
    expect([asked, shown()]).to.deep.equal([1, "There are three wards."]);
    await panels.toggle("words");
    expect([asked, shown()]).to.deep.equal([1, ""]);
  });

  it("is said, and seen, to be out of reach, and can be asked for again", async () => {
    isOffline = true;
    await panels.toggle("words");
    expect(panels.isOpen("words")).to.equal(false);
    expect(shown()).to.match(/could not be loaded\. Try again/);
    expect(said).to.deep.equal([shown()]);
    isOffline = false;
    await panels.toggle("words");
    expect(shown()).to.equal("There are three wards.");
  });

  it("makes no noise when it could only not be loaded ahead of the asking", async () => {
    isOffline = true;
    panels.prepare();
    await panels.settled();
    expect([shown(), said]).to.deep.equal(["", []]);
  });

  it("forgets that it was out of reach once it is there unasked", async () => {
    isOffline = true;
    await panels.toggle("words");
    isOffline = false;
    panels.prepare();
    await panels.settled();
    expect(shown()).to.equal("");
  });

  it("is not saved as a file while it is out of reach", async () => {
    isOffline = true;
    await panels.saveCsv(MODEL);
    expect(said).to.have.lengthOf(1);
  });

  it("stands on paper without being opened, but for a table of very many rows", async () => {
    const cell = { text: "Ward", sort: "Ward" };
    const row = { key: "E1", cells: [cell] };
    const columns = [{ key: "area", heading: "Ward", numeric: false }];
    const printed = async (rows: number) => {
      detail = {
        ...DETAIL,
        tabulate: () => ({
          caption: "Wards",
          columns,
          rows: Array<typeof row>(rows).fill(row),
        }),
      };
      panels = panelsOf();
      panels.prepare();
      await panels.settled();
      dispatchEvent(new Event("beforeprint"));
      const paper = shown();
      dispatchEvent(new Event("afterprint"));
      return paper;
    };
    expect(await printed(400)).to.match(/^Wards Ward/);
    expect(await printed(1401)).to.equal(
      "The table has 1,401 rows. It is printed when it is open.",
    );
  });
});
