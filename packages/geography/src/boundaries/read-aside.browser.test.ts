import { expect } from "chai";
import { doInSlices } from "./in-slices.js";
import { readAside, type BoundariesReadAside } from "./read-aside.js";
import { readBoundaries } from "./read-boundaries.js";

const BESIDE = new URL("./read-boundaries.worker.ts", import.meta.url);

const startWorker = () => new Worker(BESIDE, { type: "module" });

/** Two squares of a kilometre side by side, and a feature without a code. */
const WARDS = JSON.stringify({
  type: "FeatureCollection",
  features: ["E05015282", "E05015283", undefined].map((code, index) => ({
    type: "Feature",
    properties: code ? { WD25CD: code, WD25NM: `Ward ${index}` } : {},
    geometry: {
      type: "Polygon",
      coordinates: [squareAt(333_000 + index * 1e3)],
    },
  })),
});

const encode = (text: string) => new TextEncoder().encode(text);

const BYTES = encode(WARDS);

function squareAt(east: number) {
  return [
    [east, 390_000],
    [east + 1_000, 390_000],
    [east + 1_000, 391_000],
    [east, 391_000],
    [east, 390_000],
  ];
}

function told({ outlines, notes, dropped }: BoundariesReadAside) {
  const { codes, drawing } = outlines;
  return {
    drawing,
    areas: codes.map((code) => [code, outlines.path(code)]),
    border: outlines.innerBorders(codes),
    notes,
    dropped,
  };
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe("boundaries read in a worker", () => {
  it("are the same as those read in slices on the page", async () => {
    let started = 0;
    const start = () => {
      started += 1;
      return startWorker();
    };
    const aside = told(await readAside(BYTES, { start }));
    const here = told(await doInSlices(readBoundaries(WARDS)));
    expect(started).to.equal(1);
    expect(aside).to.deep.equal(here);
    expect(aside.areas).to.have.length(2);
    expect(aside.border).to.match(/^M/);
    expect(aside.dropped).to.have.length(1);
  });

  it("come from the worker alone, where it starts", async () => {
    const seen: unknown[] = [];
    const start = () => {
      const worker = startWorker();
      worker.addEventListener("message", ({ data }) => seen.push(data));
      return worker;
    };
    await readAside(BYTES, { start });
    expect(seen).to.have.length(1);
    expect(seen[0]).to.have.property("packed");
  });

  it("say why they cannot be read, as on the page", async () => {
    const cut = WARDS.slice(0, -20);
    const aside = await failureOf(
      readAside(encode(cut), { start: startWorker }),
    );
    const here = await failureOf(doInSlices(readBoundaries(cut)));
    expect(aside).to.include({ code: "commons/unreadable" });
    expect(String(aside)).to.equal(String(here));
  });

  it("are abandoned when nobody waits for them any more", async () => {
    const leaving = new AbortController();
    const start = () => {
      leaving.abort(new Error("left"));
      return startWorker();
    };
    const { signal } = leaving;
    const error = await failureOf(readAside(BYTES, { start, signal }));
    expect(String(error)).to.equal("Error: left");
  });
});

describe("boundaries where no worker can start", () => {
  const ways: Record<string, () => Worker | undefined> = {
    "as there is none": () => undefined,
    "as the page's policy has it throw": () => {
      throw new TypeError("This document requires 'TrustedScriptURL'.");
    },
    "as its file is missing": () =>
      new Worker(new URL("./nowhere.js", import.meta.url), { type: "module" }),
  };
  for (const [why, start] of Object.entries(ways))
    it(`are read on the page, ${why}`, async () => {
      const read = told(await readAside(BYTES, { start }));
      expect(read).to.deep.equal(told(await doInSlices(readBoundaries(WARDS))));
    });
});
