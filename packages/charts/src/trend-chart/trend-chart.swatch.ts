import { svg, type SVGTemplateResult } from "lit";
import { LOOKS } from "./trend-chart.looks.js";
import { styleOf, type TrendStyle } from "./trend-chart.marks.js";
import type { TrendLine } from "./trend-chart.model.js";

/** Outlines around the middle of a swatch, 32 by 16, as the chart draws them. */
const OUTLINES: Record<string, string> = {
  circle: "M12,8a4,4 0 1 0 8,0a4,4 0 1 0 -8,0Z",
  square: "M12.3,4.3h7.4v7.4h-7.4Z",
  "triangle-up": "M16,3.8l4.8,8.4h-9.6Z",
  "triangle-down": "M16,12.2l4.8,-8.4h-9.6Z",
  diamond: "M16,2.8l4,5.2l-4,5.2l-4,-5.2Z",
};

/** A sample of a line as the chart draws it: colour, dash and marker. */
export function lineSwatch(line: TrendLine): SVGTemplateResult {
  const style = styleOf(line);
  const { dash, width } = LOOKS[style];
  return svg`<line
      class="stroke ${style}"
      x1="0" x2="32" y1="8" y2="8"
      stroke-width=${width}
      stroke-dasharray=${dash.join(" ")}
    ></line>
    ${line.role === "context" ? "" : outline(style, "filled")}`;
}

/** A sample of a band of 95% intervals. */
export function bandSwatch(line: TrendLine): SVGTemplateResult {
  return svg`<rect class="band ${styleOf(line)}" width="32" height="16"></rect>`;
}

/** A sample of a marker at a provisional value. */
export function hollowSwatch(line: TrendLine): SVGTemplateResult {
  return outline(styleOf(line), "hollow");
}

function outline(style: TrendStyle, kind: string): SVGTemplateResult {
  return svg`<path
    class="stroke ${kind} ${style}"
    stroke-width="2"
    d=${OUTLINES[LOOKS[style].shape] ?? ""}
  ></path>`;
}
