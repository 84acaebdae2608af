import { defineElement } from "@commons-widgets/element-kit";
import { CommonsScatterPlot } from "../scatter-plot/scatter-plot.js";

defineElement("commons-scatter-plot", CommonsScatterPlot);

declare global {
  interface HTMLElementTagNameMap {
    "commons-scatter-plot": CommonsScatterPlot;
  }
}
