import { nothing, svg, type SVGTemplateResult } from "lit";
import { shareOf } from "../scale/share-of.js";
import type { ValueScale } from "../scale/value-scale.js";
import type { Bar, BarRow, Slot } from "./bar-chart.model.js";

/** Lines over the colour of each measure, in tiles of eight by eight; the first is plain. */
const TEXTURES: Readonly<Record<Slot, string>> = {
  1: "",
  2: "M0,8L8,0M-2,2L2,-2M6,10L10,6",
  3: "M0,4h8",
  4: "M4,0v8",
};

/** The textures as SVG patterns, `bars-2` to `bars-4`. */
export function renderTextures(): SVGTemplateResult[] {
  return ([2, 3, 4] as const).map(
    (slot) =>
      svg`<pattern id="bars-${slot}" width="8" height="8" patternUnits="userSpaceOnUse">
        <path class="texture-line" d=${TEXTURES[slot]}></path>
      </pattern>`,
  );
}

/** A sample of the bars of a measure, 32 by 16. */
export function barSwatch(slot: Slot): SVGTemplateResult {
  return svg`<rect class="bar slot-${slot}" width="32" height="16"></rect>
    ${texture(slot, "0", "32", "0", "16")}`;
}

/** The bars of a row in its lanes, with their intervals. */
export function renderLanes(
  { bars, lanes }: BarRow,
  scale: ValueScale,
): readonly SVGTemplateResult[] {
  return Array.from({ length: lanes }, (_, lane) => {
    const here = bars.filter((bar) => bar.lane === lane);
    return svg`<svg y="${(100 * lane) / lanes}%" height="${100 / lanes}%">
      ${here.map((bar) => renderBar(bar, scale, lanes > 1 ? 12 : 16))}
      ${here.map((bar) => renderWhisker(bar, scale))}
    </svg>`;
  });
}

function renderBar(
  { from, to, slot }: Bar,
  scale: ValueScale,
  thickness: number,
): SVGTemplateResult {
  const start = shareOf(scale, Math.min(from, to));
  const length = lengthBetween(start, shareOf(scale, Math.max(from, to)));
  return svg`<g transform="translate(0 ${-thickness / 2})">
    <rect
      class="bar ${slot ? `slot-${slot}` : ""}"
      x=${start} width=${length} y="50%" height=${thickness}
    ></rect>
    ${slot ? texture(slot, start, length, "50%", String(thickness)) : nothing}
  </g>`;
}

function texture(
  slot: Slot,
  x: string,
  width: string,
  y: string,
  height: string,
) {
  if (slot === 1) return nothing;
  return svg`<rect class="texture" fill="url(#bars-${slot})"
    x=${x} width=${width} y=${y} height=${height}></rect>`;
}

/** The interval in two tones, so that it is seen on its bar and beside it. */
function renderWhisker({ limits }: Bar, scale: ValueScale) {
  if (!limits) return nothing;
  const [lower, upper] = limits.map((limit) => shareOf(scale, limit)) as [
    string,
    string,
  ];
  return ["whisker under", "whisker"].map(
    (kind) => svg`<g class=${kind}>
      <line x1=${lower} x2=${upper} y1="50%" y2="50%"></line>
      ${[lower, upper].map(
        (at) =>
          svg`<rect
            x=${at} y="50%" width="1.5" height="9"
            transform="translate(-0.75 -4.5)"
          ></rect>`,
      )}
    </g>`,
  );
}

function lengthBetween(from: string, to: string): string {
  return `${Number((parseFloat(to) - parseFloat(from)).toFixed(3))}%`;
}
