/* global topojson */

import * as maplibregl from "../node_modules/maplibre-gl/dist/maplibre-gl.mjs";

const commons = "../../examples/commons/lcr/datasets";
const [topology, csv] = await Promise.all([
  fetch(`${commons}/wards/2026-06-01/outlines-2025.topo.json`).then((r) =>
    r.json(),
  ),
  fetch(`${commons}/deprivation-2025/2025-10-30/data.csv`).then((r) =>
    r.text(),
  ),
]);
const [header, ...rows] = csv
  .trim()
  .split("\n")
  .map((line) => line.split(","));
const rateAt = header.indexOf("income-deprivation-rate");
const rates = new Map(rows.map((row) => [row[0], Number(row[rateAt])]));

const wards = topojson.feature(topology, topology.objects.wards);
wards.features = wards.features
  .filter(({ properties }) => properties.district === "E08000012")
  .map(({ id, geometry }) => ({
    type: "Feature",
    geometry: { ...geometry, coordinates: toDegrees(geometry.coordinates) },
    properties: { rate: rates.get(id) ?? 0 },
  }));

const map = new maplibregl.Map({
  container: "figure",
  center: toDegrees([339000, 390000]),
  zoom: 10.2,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: { wards: { type: "geojson", data: wards } },
    layers: [
      {
        id: "wards",
        type: "fill",
        source: "wards",
        paint: {
          "fill-color": [
            "step",
            ["get", "rate"],
            "#eff3ff",
            16,
            "#bdd7e7",
            25,
            "#6baed6",
            37,
            "#3182bd",
            48,
            "#08519c",
          ],
          "fill-outline-color": "#fff",
        },
      },
    ],
  },
});
map.once("idle", () => performance.mark("figure"));

/** Metres of the national grid to degrees near enough to draw the same load. */
function toDegrees(coordinates) {
  if (Array.isArray(coordinates[0])) return coordinates.map(toDegrees);
  const [x, y] = coordinates;
  return [-3 + (x - 335000) / 66_000, 53.4 + (y - 390000) / 111_000];
}
