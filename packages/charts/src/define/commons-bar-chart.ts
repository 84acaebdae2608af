import { defineElement } from "@commons-widgets/element-kit";
import { CommonsBarChart } from "../bar-chart/bar-chart.js";

defineElement("commons-bar-chart", CommonsBarChart);

declare global {
  interface HTMLElementTagNameMap {
    "commons-bar-chart": CommonsBarChart;
  }
}
