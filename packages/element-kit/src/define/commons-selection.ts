import { defineElement } from "../define-element.js";
import { CommonsSelection } from "../selection/selection-element.js";

defineElement("commons-selection", CommonsSelection);

declare global {
  interface HTMLElementTagNameMap {
    "commons-selection": CommonsSelection;
  }
}
