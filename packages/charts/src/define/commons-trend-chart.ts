import { defineElement } from "@commons-widgets/element-kit";
import { CommonsTrendChart } from "../trend-chart/trend-chart.js";

defineElement("commons-trend-chart", CommonsTrendChart);

declare global {
  interface HTMLElementTagNameMap {
    "commons-trend-chart": CommonsTrendChart;
  }
}
