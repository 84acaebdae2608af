import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ANSWERS } from "./fault-answers.mjs";
import { FAULTS } from "./fault-list.mjs";
import { FaultServer } from "./fault-server.mjs";
import { expectFaultTable } from "./fault-table.harness.js";
import { meet, resourcesOf, type Outcome } from "./outcome.js";
import { DATASETS, type Resource } from "./sample-files.mjs";

// Some faults take seconds to be told, and longer on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Only a browser keeps a page from reading what it may not. */
const NOT_IN_NODE = ["cors"];
const HERE = Object.entries(FAULTS).filter(
  ([fault]) => !NOT_IN_NODE.includes(fault),
);

/** Milliseconds; the longest is a million points, or a second asking. */
const PATIENCE = 8000;

const server = new FaultServer();

beforeAll(() => server.start());
afterAll(() => server.stop());

function endOf({ code, retryable }: Outcome): string {
  return `${code.replace("commons/", "")}${retryable ? " again" : ""}`;
}

function expectedEnd(fault: string, resource: Resource): string | undefined {
  const { ends, butEnds } = FAULTS[fault] ?? {};
  return butEnds?.[resource] ?? ends;
}

for (const [fault, { what, heavy }] of HERE)
  describe(`a commons of which holds: ${what}`, () => {
    const resources = resourcesOf(fault);

    it.each(resources)(
      "ends in one known state, in time, with a sentence: %s",
      async (resource) => {
        const outcome = await meet(server, fault, resource);
        expect(endOf(outcome)).toBe(expectedEnd(fault, resource));
        expect(outcome.milliseconds).toBeLessThan(PATIENCE);
        if (outcome.code === "read") return;
        expect(outcome.message).toMatch(/^\S.{20,600}\.$/);
      },
    );

    const ofDatasets = resources.filter((resource) => resource !== "outlines");
    it.each(heavy ? [] : ofDatasets)(
      "ends the same for every dataset of the sample: %s",
      async (resource) => {
        const outcomes = await Promise.all(
          DATASETS.map((dataset) => meet(server, fault, resource, dataset)),
        );
        const ends = new Set(outcomes.map(endOf));
        expect([...ends]).toEqual([expectedEnd(fault, resource)]);
      },
    );
  });

describe("a gigabyte", () => {
  it.each(["spaces", "spaces-packed", "gigabyte"])(
    "is not taken in: %s",
    async (fault) => {
      server.sent.clear();
      const resident = process.memoryUsage().rss;
      await meet(server, fault, "data");
      await expect.poll(() => [...server.sent.keys()]).not.toEqual([]);
      const sent = Math.max(...server.sent.values());
      expect(sent).toBeLessThan(200_000_000);
      const grown = process.memoryUsage().rss - resident;
      expect(grown).toBeLessThan(400_000_000);
    },
  );
});

describe("the list of faults", () => {
  it("has an answer for each, but for the one that nobody gives", () => {
    const listed = Object.keys(FAULTS).filter((fault) => fault !== "refused");
    expect(Object.keys(ANSWERS).sort()).toEqual(listed.sort());
  });
});

describe("the table of faults in the documentation", () => {
  it("is what the faults of the tests end in", () => {
    expectFaultTable();
  });
});
