// The floor: nothing but what this one map needs, written for it alone.
import { fillTable, readCsv, say } from "./floor.js";

const commons = "../../examples/commons/lcr/datasets";
const [topology, rows] = await Promise.all([
  fetch(`${commons}/wards/2026-06-01/outlines-2025.topo.json`).then((r) =>
    r.json(),
  ),
  readCsv(`${commons}/deprivation-2025/2025-10-30/data.csv`),
]);

const COLOURS = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"];
const BREAKS = [16, 25, 37, 48];
const rates = new Map(
  rows.map((row) => [row.area, Number(row["income-deprivation-rate"])]),
);
const wards = topology.objects.wards.geometries.filter(
  ({ properties }) => properties.district === "E08000012",
);

const arcs = topology.arcs.map(decodeArc);
const shapes = wards.map(({ id, type, arcs: own }) => ({
  id,
  rings: (type === "Polygon" ? [own] : own).flat().map(joinArcs),
}));
const corners = shapes.flatMap(({ rings }) => rings.flat());
const left = Math.min(...corners.map(([x]) => x));
const top = Math.max(...corners.map(([, y]) => y));
const width = Math.max(...corners.map(([x]) => x)) - left;
const height = top - Math.min(...corners.map(([, y]) => y));
const scale = 600 / Math.max(width, height);

const highest = shapes.reduce((a, b) => (rateOf(b) > rateOf(a) ? b : a));
say(`${rateOf(highest)}% at the highest of ${shapes.length} wards.`);
fillTable(shapes.map((shape) => [shape.id, rateOf(shape)]));

const svg = document.querySelector("#figure");
for (const shape of shapes) {
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", shape.rings.map(drawRing).join(""));
  const colour = BREAKS.filter((limit) => rateOf(shape) >= limit).length;
  path.setAttribute("fill", COLOURS[colour]);
  path.setAttribute("stroke", "#fff");
  svg.append(path);
}
requestAnimationFrame(() => performance.mark("figure"));

function rateOf({ id }) {
  return rates.get(id) ?? 0;
}

function decodeArc(steps) {
  const [sx, sy] = topology.transform.scale;
  const [tx, ty] = topology.transform.translate;
  let x = 0;
  let y = 0;
  return steps.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * sx + tx, y * sy + ty];
  });
}

function joinArcs(indexes) {
  return indexes.flatMap((index) =>
    index < 0 ? arcs[~index].toReversed() : arcs[index],
  );
}

function drawRing(ring) {
  const places = ring.map(
    ([x, y]) =>
      `${((x - left) * scale).toFixed(1)},${((top - y) * scale).toFixed(1)}`,
  );
  return `M${places.join("L")}Z`;
}
