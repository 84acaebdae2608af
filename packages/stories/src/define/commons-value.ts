import { defineElement } from "@commons-widgets/element-kit";
import { CommonsValue } from "../value/value.js";

defineElement("commons-value", CommonsValue);

declare global {
  interface HTMLElementTagNameMap {
    "commons-value": CommonsValue;
  }
}
