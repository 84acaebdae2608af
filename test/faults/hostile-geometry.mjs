/**
 * A topology of the sample, its arcs changed.
 *
 * @param {string} file
 * @param {(arc: (number | null)[][], index: number) => unknown[]} change
 * @returns {string}
 */
function changeArcs(file, change) {
  const topology = JSON.parse(file);
  return JSON.stringify({ ...topology, arcs: topology.arcs.map(change) });
}

/**
 * Not a number in the middle of the first outline, as JSON can write it.
 *
 * @param {string} file
 */
export function withNoNumber(file) {
  return changeArcs(file, (arc, index) =>
    index === 0 ? [arc[0], [null, null], ...arc.slice(1)] : arc,
  );
}

/**
 * Not a number as a program writes it that does not know JSON.
 *
 * @param {string} file
 */
export function withNaN(file) {
  return withNoNumber(file).replace("[null,null]", "[NaN,NaN]");
}

/**
 * Outlines that cross themselves: in every arc a step is taken out and one back
 * over it, whose sum is nothing.
 *
 * @param {string} file
 */
export function withCrossings(file) {
  const loop = [
    [400, 300],
    [-300, 500],
    [-500, -900],
    [400, 100],
  ];
  return changeArcs(file, (arc) => [arc[0], ...loop, ...arc.slice(1)]);
}

/**
 * A million points more, there and back again along every outline.
 *
 * @param {string} file
 */
export function withMillionPoints(file) {
  const { length } = JSON.parse(file).arcs;
  const there = Array.from({ length: Math.ceil(500_000 / length) }, () => [
    [1, 0],
    [-1, 0],
  ]).flat();
  return changeArcs(file, (arc) => [arc[0], ...there, ...arc.slice(1)]);
}
