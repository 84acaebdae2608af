/**
 * What a figure needs only once its reader asks for it. It is one file, so that
 * a page whose reader never asks does not load it.
 */
export { offerDownload } from "./download.js";
export { renderKeysPanel, renderWordsPanel } from "./panels.js";
export { panelStyles } from "./panels.styles.js";
export { TableView } from "./table-view.js";
export { writeCsv } from "@commons-widgets/description";
