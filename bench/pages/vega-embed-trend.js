/* global vegaEmbed */

const spec = {
  $schema: "https://vega.github.io/schema/vega-lite/v6.json",
  width: 600,
  height: 350,
  data: {
    url: "../../examples/commons/lcr/datasets/claimant-count/2026-01-20/data.csv",
  },
  transform: [{ calculate: "toDate(slice(datum.period, 0, 10))", as: "date" }],
  mark: "line",
  encoding: {
    x: { field: "date", type: "temporal" },
    y: { field: "rate", type: "quantitative" },
    color: { field: "area-name", type: "nominal" },
  },
};

await vegaEmbed("#figure", spec, { renderer: "svg", actions: false });
requestAnimationFrame(() => performance.mark("figure"));
