import { performance } from "node:perf_hooks";
import { median } from "../../packages/description/dist/index.js";

/**
 * @typedef {object} Measurement
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {number} [target] what it is to be at most
 */

/**
 * Does a work again and again, and measures how long it takes.
 *
 * @param {string} name
 * @param {number} target in milliseconds
 * @param {number} runs
 * @param {() => unknown} work
 * @returns {Measurement} the median of the runs
 */
export function timeWork(name, target, runs, work) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return { name, value: median(times) ?? NaN, unit: "ms", target };
}
