import { defineElement } from "@commons-widgets/element-kit";
import { CommonsWardMap } from "../ward-map/ward-map.js";

defineElement("commons-ward-map", CommonsWardMap);

declare global {
  interface HTMLElementTagNameMap {
    "commons-ward-map": CommonsWardMap;
  }
}
