import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openPage } from "./browser.js";

interface Fallback {
  readonly dataset: string;
  readonly text: string;
}

interface Entry {
  readonly "dct:identifier": string;
  readonly "dcat:distribution": readonly {
    readonly "commons:resource": string;
    readonly "dcat:downloadURL": string;
  }[];
}

const COMMONS = "examples/commons/lcr/";
const PAGES = readdirSync("examples").filter((name) => name.endsWith(".html"));
const { "dcat:dataset": entries } = JSON.parse(
  readFileSync(`${COMMONS}catalogue.json`, "utf8"),
) as { "dcat:dataset": readonly Entry[] };

/** The rows of a sample dataset; none of its cells holds a comma. */
function readRows(dataset: string): string[][] {
  const name = dataset.replace("lcr:", "");
  const entry = entries.find((item) => item["dct:identifier"] === name);
  const data = entry?.["dcat:distribution"].find(
    (item) => item["commons:resource"] === "data",
  );
  if (!data) throw new Error(`The sample has no data of ${dataset}`);
  const text = readFileSync(COMMONS + data["dcat:downloadURL"], "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => line.split(","));
}

async function fallbacksOf(name: string): Promise<Fallback[]> {
  const { page } = await openPage(`examples/${name}`, {
    javaScriptEnabled: false,
  });
  return page.locator("[dataset]").evaluateAll((figures) =>
    figures
      .map((figure) => ({
        dataset: figure.getAttribute("dataset") ?? "",
        text: figure.textContent.replace(/\s+/g, " ").trim(),
      }))
      .filter(({ text }) => text !== ""),
  );
}

describe("the words inside a tag, which a reader without scripts sees", () => {
  for (const name of PAGES) {
    it(`say what the data say: ${name}`, async () => {
      const fallbacks = await fallbacksOf(name);
      expect(fallbacks.length).toBeGreaterThan(0);
      for (const { dataset, text } of fallbacks) {
        const values = readRows(dataset).flat().map(Number);
        for (const [number = ""] of text.matchAll(/−?\d[\d,]*\.\d+/g)) {
          const decimals = number.split(".")[1]?.length ?? 0;
          const said = Number(number.replace("−", "-").replaceAll(",", ""));
          const found = values.some(
            (value) => value.toFixed(decimals) === said.toFixed(decimals),
          );
          expect(found, `${number} in: ${text}`).toBe(true);
        }
      }
    });
  }
});

/** One place's cell of a sample dataset, in the period that begins so. */
function valueOf(dataset: string, area: string, year: string, field: string) {
  const [header = [], ...rows] = readRows(dataset);
  const period = header.indexOf("period");
  const row = rows.find(
    (cells) => cells[0] === area && cells[period]?.startsWith(year),
  );
  return Number(row?.[header.indexOf(field)]);
}

describe("a heading of the gallery", () => {
  it("is true: in 13 Liverpool wards most people are income deprived", () => {
    const [header = [], ...rows] = readRows("lcr:deprivation-2025");
    const rates = rows
      .filter((row) => row[header.indexOf("district")] === "E08000012")
      .map((row) => row[header.indexOf("income-deprivation-rate")]);
    expect(rates).toHaveLength(64);
    expect(rates.filter((rate) => rate !== "")).toHaveLength(63);
    expect(rates.filter((rate) => Number(rate) > 50)).toHaveLength(13);
  });

  it("is true: since 2001 Liverpool’s claimant rate stayed above England’s", () => {
    for (let year = 2001; year <= 2025; year += 1) {
      const [liverpool, england] = ["E08000012", "E92000001"].map((area) =>
        valueOf("lcr:claimant-count", area, String(year), "rate"),
      );
      expect(liverpool, String(year)).toBeGreaterThan(england ?? NaN);
    }
  });

  it("is true, and beyond the 95% limits: 7.6 fewer healthy years", () => {
    const read = (area: string, field: string) =>
      valueOf("lcr:healthy-life-expectancy", area, "2022", field);
    const gap = read("E92000001", "female") - read("E08000011", "female");
    expect(gap).toBeCloseTo(7.6, 6);
    expect(read("E08000011", "female-upper")).toBeLessThan(
      read("E92000001", "female-lower"),
    );
  });

  it("is true: Halton’s emissions fell by two thirds", () => {
    const read = (year: string) =>
      valueOf(
        "lcr:greenhouse-gas-emissions",
        "E06000006",
        year,
        "tonnes-per-person",
      );
    expect(1 - read("2023") / read("2005")).toBeCloseTo(2 / 3, 1);
  });
});
