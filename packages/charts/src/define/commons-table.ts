import { defineElement } from "@commons-widgets/element-kit";
import { CommonsTable } from "../table-figure/table-figure.js";

defineElement("commons-table", CommonsTable);

declare global {
  interface HTMLElementTagNameMap {
    "commons-table": CommonsTable;
  }
}
