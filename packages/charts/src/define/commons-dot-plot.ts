import { defineElement } from "@commons-widgets/element-kit";
import { CommonsDotPlot } from "../dot-plot/dot-plot.js";

defineElement("commons-dot-plot", CommonsDotPlot);

declare global {
  interface HTMLElementTagNameMap {
    "commons-dot-plot": CommonsDotPlot;
  }
}
