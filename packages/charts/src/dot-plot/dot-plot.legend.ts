import { startSentence } from "@commons-widgets/description";
import { html, nothing, svg, type TemplateResult } from "lit";
import type { DotPlotModel } from "./dot-plot.model.js";
import * as say from "./dot-plot.words.js";

/** What dots, dashed lines and whiskers are, of those that are drawn. */
export function renderKey({
  rows,
  sides,
  by,
}: DotPlotModel): TemplateResult | typeof nothing {
  const areRanged = rows.some(({ dots }) => dots.some(({ limits }) => limits));
  const isUnclear = rows.some((row) => row.isUnclear);
  const entries = [
    ...sides.map((side, index) =>
      renderEntry(
        svg`<circle class="dot ${index === 0 ? "hollow" : "filled"}" cx="16" cy="8" r="6"></circle>`,
        startSentence(side),
      ),
    ),
    ...(by && isUnclear
      ? [
          renderEntry(
            svg`<line class="joint unclear" x1="0" x2="32" y1="8" y2="8"></line>`,
            say.unclearLabel(by),
          ),
        ]
      : []),
    ...(areRanged
      ? [
          renderEntry(
            svg`<path class="whisker" d="M2,8H30M2,4v8M30,4v8"></path>`,
            say.whiskerLabel(),
          ),
        ]
      : []),
  ];
  if (entries.length === 0) return nothing;
  return html`<ul class="key" part="key">
    ${entries}
  </ul>`;
}

function renderEntry(mark: unknown, label: string): TemplateResult {
  return html`<li>
    <svg
      class="swatch"
      viewBox="0 0 32 16"
      aria-hidden="true"
      focusable="false"
    >
      ${mark}
    </svg>
    ${label}
  </li>`;
}
