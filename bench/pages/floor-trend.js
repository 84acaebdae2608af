// The floor: nothing but what this one chart needs, written for it alone.
import { fillTable, readCsv, say } from "./floor.js";

const COLOURS = [
  "#206095",
  "#27a0cc",
  "#003c57",
  "#118c7b",
  "#a8bd3a",
  "#871a5b",
  "#f66068",
  "#746cb1",
  "#22d0b6",
];
const rows = await readCsv(
  "../../examples/commons/lcr/datasets/claimant-count/2026-01-20/data.csv",
);
const years = [...new Set(rows.map(({ period }) => period.slice(0, 4)))].sort();
const highest = Math.max(...rows.map(({ rate }) => Number(rate)));
const series = Map.groupBy(rows, (row) => row["area-name"]);

const last = series.get("Liverpool").at(-1);
say(`In ${last.period.slice(0, 4)} the rate in Liverpool was ${last.rate}%.`);
fillTable(rows.map((row) => [row["area-name"], row.period, row.rate]));

const svg = document.querySelector("#figure");
[...series.values()].forEach((points, index) => {
  const path = add("path", {
    d: `M${points.map(place).join("L")}`,
    fill: "none",
    stroke: COLOURS[index],
  });
  path.setAttribute("stroke-width", "2");
});
years.forEach((year, index) => {
  if (index % 5) return;
  add("text", { x: across(year), y: 595 }).textContent = year;
});
for (let rate = 0; rate <= highest; rate += 2) {
  add("line", { x1: 30, x2: 600, y1: up(rate), y2: up(rate), stroke: "#ccc" });
  add("text", { x: 0, y: up(rate) }).textContent = rate;
}
requestAnimationFrame(() => performance.mark("figure"));

function place({ period, rate }) {
  return `${across(period.slice(0, 4))},${up(rate)}`;
}

function across(year) {
  return 30 + (570 * years.indexOf(year)) / (years.length - 1);
}

function up(rate) {
  return 580 - (560 * Number(rate)) / highest;
}

function add(name, attributes) {
  const element = document.createElementNS(svg.namespaceURI, name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, value);
  svg.append(element);
  return element;
}
