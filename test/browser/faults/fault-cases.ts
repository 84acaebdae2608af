import { pageClient } from "@commons-widgets/commons";
import { expect } from "chai";
import { FAULTS, type Fault } from "../../faults/fault-list.mjs";
import type { Resource } from "../../faults/sample-files.mjs";
import type { Shown } from "../bad-input/bad-input-page.js";
import { FaultPage, type FigureTag } from "./fault-page.js";

/** Faults that end only when a figure has waited long enough. */
const ENDLESS = ["slow-headers", "slow-body", "stalled"];

/** What engines are most likely to tell in ways of their own. */
const EVERYWHERE = [
  "refused",
  "stalled",
  "truncated",
  "http-204",
  "http-301",
  "http-403",
  "cors",
  "surrogates",
  "markup",
  "crossings",
];

/** All faults in Chromium, and a few in the engines that take longer to ask. */
function isForThisEngine(name: string): boolean {
  return navigator.userAgent.includes("Chrome") || EVERYWHERE.includes(name);
}

/** Faults that take no machine long. */
export function isQuick({ heavy = false }: Fault): boolean {
  return !heavy;
}

/**
 * Defines a test for each fault: that a figure whose files of one kind are at
 * fault is in the state it should be, and nothing else of the page is touched.
 */
export function testFaults(
  tag: FigureTag,
  resource: Resource,
  accepts: (fault: Fault) => boolean = () => true,
): void {
  describe(`<${tag}> whose ${resource} cannot be relied on`, () => {
    const page = new FaultPage();
    before(() => page.open());
    afterEach(() => {
      page.clear();
      pageClient().limits.timeout = 30_000;
    });
    after(() => {
      page.close();
    });

    for (const [name, fault] of Object.entries(FAULTS)) {
      if (fault.of && !fault.of.includes(resource)) continue;
      if (!accepts(fault) || !isForThisEngine(name)) continue;
      it(`is told from others, and harms none: ${fault.what}`, async () => {
        if (ENDLESS.includes(name)) pageClient().limits.timeout = 800;
        const shown = await page.meet(tag, name, resource);
        expectEnd(name, shown, fault.butEnds?.[resource] ?? fault.ends);
        expectHarmless(shown);
      }).timeout(30_000);
    }
  });
}

function expectEnd(name: string, shown: Shown, end: string): void {
  const [code = "", again] = end.split(" ");
  if (code === "read") {
    expect(shown.codes).to.deep.equal([]);
    // Half a file may hold none of the places that are asked for.
    const mayBeEmpty = name === "half" ? ["empty"] : [];
    expect(["ready", "partial", ...mayBeEmpty]).to.include(shown.state);
    return;
  }
  expect(shown.codes).to.deep.equal([`commons/${code}`]);
  expect(shown.state).to.equal(code === "forbidden" ? "forbidden" : "error");
  expect(shown.read("message")).to.match(/^[A-Z][^.]+\. [A-Z“].+[.n]$/);
  const button = shown.all("[part~=message] button");
  expect(button, "a button to try again").to.have.lengthOf(again ? 1 : 0);
  expect(shown.showsFallback, "what stands inside the tag").to.equal(true);
}

/** What stands in the files is text, wherever it is shown. */
function expectHarmless(shown: Shown): void {
  const hacked = (globalThis as Record<string, unknown>)["hacked"];
  expect(hacked, "a script of the commons ran").to.equal(undefined);
  expect(({} as Record<string, unknown>)["polluted"]).to.equal(undefined);
  expect(shown.all("img, script")).to.deep.equal([]);
  const links = shown.all("a[href]").map((link) => link.getAttribute("href"));
  for (const link of links) expect(link).to.match(/^(?:https?|mailto|#)/);
}
