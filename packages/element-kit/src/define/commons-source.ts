import { defineElement } from "../define-element.js";
import { CommonsSource } from "../source/source-element.js";

defineElement("commons-source", CommonsSource);

declare global {
  interface HTMLElementTagNameMap {
    "commons-source": CommonsSource;
  }
}
