import { html, type SVGTemplateResult, type TemplateResult } from "lit";
import { MOST_LABELS } from "./trend-chart.layout.js";
import type { TrendLine, TrendModel } from "./trend-chart.model.js";
import { bandSwatch, hollowSwatch, lineSwatch } from "./trend-chart.swatch.js";
import * as say from "./trend-chart.words.js";

interface Entry {
  readonly label: string;
  readonly swatch: SVGTemplateResult;
  /** Whether a wide chart says the same at the lines' ends. */
  readonly narrow?: boolean;
}

/**
 * What the lines, bands and markers are. The styles hide on a wide chart what
 * it says at the ends of its lines.
 */
export function renderKey({ lines }: TrendModel): TemplateResult {
  const entries = [...namedLines(lines), ...greyLines(lines), ...signs(lines)];
  return html`<ul class="key" part="key">
    ${entries.map(
      ({ label, swatch, narrow }) =>
        html`<li ?data-narrow=${narrow}>
          <svg
            class="swatch"
            viewBox="0 0 32 16"
            aria-hidden="true"
            focusable="false"
          >
            ${swatch}
          </svg>
          ${label}
        </li>`,
    )}
  </ul>`;
}

function namedLines(lines: readonly TrendLine[]): readonly Entry[] {
  return lines
    .filter(({ role }) => role !== "context")
    .map((line) => ({
      label: line.name,
      swatch: lineSwatch(line),
      narrow: true,
    }));
}

function greyLines(lines: readonly TrendLine[]): readonly Entry[] {
  const grey = lines.filter(({ role }) => role === "context");
  const [line] = grey;
  if (!line) return [];
  const label = say.greyWords(grey.length);
  const narrow = lines.length <= MOST_LABELS;
  return [{ label, swatch: lineSwatch(line), narrow }];
}

function signs(lines: readonly TrendLine[]): readonly Entry[] {
  const banded = lines.find(
    ({ role, points }) =>
      role === "focus" &&
      points.some(({ lower, upper }) => lower !== undefined && lower !== upper),
  );
  const hollow = lines.find(
    ({ role, points }) =>
      role !== "context" &&
      points.some(({ status }) => status === "provisional"),
  );
  return [
    ...(banded ? [{ label: say.bandLabel(), swatch: bandSwatch(banded) }] : []),
    ...(hollow
      ? [{ label: say.hollowLabel(), swatch: hollowSwatch(hollow) }]
      : []),
  ];
}
