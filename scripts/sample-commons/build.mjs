import { readFileSync } from "node:fs";
import { writeJson } from "@commons-widgets/cli";
import { describeSample } from "./catalogue.mjs";
import { parseCsv } from "./csv.mjs";
import { deprivation2019 } from "./datasets/deprivation-2019.mjs";
import { deprivation2025 } from "./datasets/deprivation-2025.mjs";
import { districtsDataset } from "./datasets/districts.mjs";
import { elections2018 } from "./datasets/elections.mjs";
import { wardLookup } from "./datasets/ward-lookup.mjs";
import { seriesDatasets } from "./datasets/series.mjs";
import { wardsDataset } from "./datasets/wards.mjs";
import { packageFiles } from "./packages.mjs";

const TABLES = new URL("tables/", import.meta.url);

/** Every dataset of the sample commons, in the order of its catalogue. */
export async function sampleDatasets() {
  const wards = readTable("lcr-wards.csv");
  return [
    wardsDataset(wards, readOutlines),
    districtsDataset(wards, readOutlines("2025")),
    await wardLookup(readOutlines),
    deprivation2025(readTable("lcr-ward-deprivation-2025.csv"), wards),
    deprivation2019(readTable("lcr-ward-deprivation-2019.csv"), wards),
    elections2018(readTable("lcr-ward-elections-2018.csv"), wards),
    ...seriesDatasets(readTable("lcr-district-series.csv"), wards),
  ];
}

/**
 * Every file of the sample commons, by its path from the catalogue's folder.
 *
 * The same tables give the same bytes.
 *
 * @param {import("./dataset.mjs").Dataset[]} datasets
 * @returns {Map<string, string>}
 */
export function commonsFiles(datasets) {
  const packages = datasets.map((dataset) => ({
    dataset,
    files: packageFiles(dataset),
  }));
  const catalogue = writeJson(describeSample(packages));
  return new Map([
    ["catalogue.json", catalogue],
    ...packages
      .flatMap(({ files }) => files)
      .map(({ path, text }) => /** @type {const} */ ([path, text])),
  ]);
}

/** @param {string} name */
function readTable(name) {
  return parseCsv(readFileSync(new URL(name, TABLES), "utf8"));
}

/** @param {string} vintage */
function readOutlines(vintage) {
  const name = `lcr-wards-${vintage}-outlines.topo.json`;
  return readFileSync(new URL(name, TABLES), "utf8");
}
