/* global vegaEmbed */

const commons = "../../examples/commons/lcr/datasets";

const spec = {
  $schema: "https://vega.github.io/schema/vega-lite/v6.json",
  width: 600,
  height: 600,
  data: {
    url: `${commons}/wards/2026-06-01/outlines-2025.topo.json`,
    format: { type: "topojson", feature: "wards" },
  },
  transform: [
    { filter: "datum.properties.district === 'E08000012'" },
    {
      lookup: "id",
      from: {
        data: { url: `${commons}/deprivation-2025/2025-10-30/data.csv` },
        key: "area",
        fields: ["income-deprivation-rate"],
      },
    },
  ],
  projection: { type: "identity", reflectY: true },
  mark: { type: "geoshape", stroke: "white" },
  encoding: {
    color: {
      field: "income-deprivation-rate",
      type: "quantitative",
      scale: { type: "quantile", scheme: "blues" },
    },
  },
};

await vegaEmbed("#figure", spec, { renderer: "svg", actions: false });
requestAnimationFrame(() => performance.mark("figure"));
