import { defineElement } from "@commons-widgets/element-kit";
import { CommonsDistribution } from "../distribution/distribution.js";

defineElement("commons-distribution", CommonsDistribution);

declare global {
  interface HTMLElementTagNameMap {
    "commons-distribution": CommonsDistribution;
  }
}
