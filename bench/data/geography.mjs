import { performance } from "node:perf_hooks";
import {
  AreaRegister,
  chooseVintage,
  createAreaLocator,
  doAtOnce,
  drawOutlines,
  joinByCode,
  readBoundaries,
  searchAreas,
} from "../../packages/geography/dist/index.js";
import { timeWork } from "./measurement.mjs";

/** Wards to a side of a made-up country: some 8,400 in all. */
const SIDE = 92;

/** Points along each side of a made-up ward; with four sides some 25 MB in all. */
const POINTS = 33;

/** @typedef {import("./measurement.mjs").Measurement} Measurement */

/**
 * Measures what geography must do at once: joining, searching and locating
 * 8,464 wards, and reading a national GeoJSON without holding up the page.
 *
 * @param {number} [runs]
 * @returns {Measurement[]}
 */
export function measureGeography(runs = 5) {
  const text = JSON.stringify(makeCountry());
  const { longest, outlines } = readInSteps(text);
  const vintages = [{ id: "a", label: "A" }];
  const areas = outlines.codes.map((code, index) => ({
    code,
    name: `Ward of St Somebody ${index % 4_000} & Elsewhere`,
    vintages: ["a"],
  }));
  const rows = areas.map(({ code }) => ({ code }));
  const register = new AreaRegister("ward", vintages, areas);
  const locate = createAreaLocator(outlines);
  const megabytes = (text.length / 1e6).toFixed(0);
  searchAreas(areas, "a", 8);
  return [
    timeWork("join of 8,464 wards by code", 10, runs, () =>
      joinByCode(rows, areas),
    ),
    timeWork("choice of their vintage", 10, runs, () =>
      chooseVintage(register, outlines.codes),
    ),
    timeWork("a place found by name, after the first", 16, runs, () =>
      searchAreas(areas, "somebody 3", 8),
    ),
    timeWork("a place found by where it is", 16, runs, () =>
      locate([455_500, 455_500]),
    ),
    {
      name: `longest step of reading and drawing GeoJSON of ${megabytes} MB`,
      value: longest,
      unit: "ms",
      target: 50,
    },
  ];
}

/** @param {string} text */
function readInSteps(text) {
  let longest = 0;
  /** @template T @param {Generator<void, T, void>} work */
  function* timed(work) {
    for (;;) {
      const start = performance.now();
      const step = work.next();
      longest = Math.max(longest, performance.now() - start);
      if (step.done) return step.value;
      yield;
    }
  }
  const { outlines } = doAtOnce(timed(readBoundaries(text)));
  doAtOnce(timed(drawOutlines(outlines)));
  return { longest, outlines };
}

/** A made-up country of square wards with wavy sides, in British metres. */
export function makeCountry() {
  const features = [];
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++)
      features.push(makeWard(column, row));
  return { type: "FeatureCollection", features };
}

/**
 * @param {number} column
 * @param {number} row
 */
function makeWard(column, row) {
  const ring = [
    ...side([column, row], [column + 1, row]),
    ...side([column + 1, row], [column + 1, row + 1]),
    ...side([column, row + 1], [column + 1, row + 1]).reverse(),
    ...side([column, row], [column, row + 1]).reverse(),
  ];
  const number = String(row * SIDE + column).padStart(6, "0");
  return {
    type: "Feature",
    properties: { WD25CD: `E05${number}`, WD25NM: `Ward ${number}` },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

/**
 * @param {readonly [number, number]} from
 * @param {readonly [number, number]} to
 */
function side([x1, y1], [x2, y2]) {
  return Array.from({ length: POINTS }, (_, index) => {
    const share = index / (POINTS - 1);
    const wave = Math.sin(share * 9 * Math.PI) * 0.03;
    return [
      400_000 + 1_000 * (x1 + (x2 - x1) * share + (y2 - y1) * wave),
      400_000 + 1_000 * (y1 + (y2 - y1) * share + (x2 - x1) * wave),
    ];
  });
}
