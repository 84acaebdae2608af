import { defineElement } from "@commons-widgets/element-kit";
import { CommonsControlChart } from "../control-chart/control-chart.js";

defineElement("commons-control-chart", CommonsControlChart);

declare global {
  interface HTMLElementTagNameMap {
    "commons-control-chart": CommonsControlChart;
  }
}
