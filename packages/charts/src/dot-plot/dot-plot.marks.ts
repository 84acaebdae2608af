import { nothing, svg } from "lit";
import { shareOf } from "../scale/share-of.js";
import type { ValueScale } from "../scale/value-scale.js";
import type { Dot, DotRow } from "./dot-plot.model.js";

/** How far two dots with whiskers stand above and below the middle, in pixels. */
const APART = 7;
const RADIUS = 6;
const CAP = 4;

/**
 * The dots of a row with the line that joins them and their whiskers, each in
 * two tones so that they are seen on any ground. Two whiskers stand one above
 * the other, the first of the pair on top.
 */
export function renderMarks({ dots, isUnclear }: DotRow, scale: ValueScale) {
  const areRanged = dots.some(({ limits }) => limits);
  const heightOf = ({ side }: Dot) =>
    dots.length < 2 || !areRanged ? 0 : side === 0 ? -APART : APART;
  // From the middle of the row, so that the dots need not know its height.
  return svg`<svg class="marks" y="50%">
    ${renderJoint(dots, heightOf, scale, isUnclear)}
    ${dots.map((dot) => renderWhisker(dot, heightOf(dot), scale))}
    ${dots.map((dot) => {
      const look = dots.length === 2 || dot.side === 1 ? dot.side : undefined;
      return svg`<circle
        class="dot ${look === 0 ? "hollow" : "filled"}"
        cx=${shareOf(scale, dot.value)} cy=${heightOf(dot)} r=${RADIUS}
      ></circle>`;
    })}
  </svg>`;
}

function renderJoint(
  dots: readonly Dot[],
  heightOf: (dot: Dot) => number,
  scale: ValueScale,
  isUnclear: boolean,
) {
  const [from, to] = dots;
  if (!from || !to) return nothing;
  return ["joint under", isUnclear ? "joint unclear" : "joint"].map(
    (kind) =>
      svg`<line
        class=${kind}
        x1=${shareOf(scale, from.value)} y1=${heightOf(from)}
        x2=${shareOf(scale, to.value)} y2=${heightOf(to)}
      ></line>`,
  );
}

function renderWhisker({ limits }: Dot, y: number, scale: ValueScale) {
  if (!limits) return nothing;
  const [lower, upper] = limits.map((limit) => shareOf(scale, limit)) as [
    string,
    string,
  ];
  return ["whisker under", "whisker"].map(
    (kind) => svg`<g class=${kind}>
      <line x1=${lower} x2=${upper} y1=${y} y2=${y}></line>
      ${[lower, upper].map((x) => svg`<line x1=${x} x2=${x} y1=${y - CAP} y2=${y + CAP}></line>`)}
    </g>`,
  );
}
