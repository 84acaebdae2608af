import {
  baselineSpan,
  meaningWords,
  ruleLabel,
  SIGNAL_RULES,
  spanOf,
} from "@commons-widgets/description";
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { ControlLayout } from "./control-chart.layout.js";
import { renderMark } from "./control-chart.marks.js";
import type { ControlModel, SignalLook } from "./control-chart.model.js";
import * as say from "./control-chart.words.js";

interface Entry {
  readonly label: string;
  readonly swatch: SVGTemplateResult;
  /** Whether a wide chart says the same at the ends of its lines. */
  readonly isNarrow?: boolean;
}

/**
 * What marks and lines are. The styles hide on a wide chart what it says beside
 * its lines.
 */
export function renderKey(
  model: ControlModel,
  layout: ControlLayout,
): TemplateResult {
  const entries = [
    ...lines(layout),
    ...marks(model),
    ...(layout.baseline ? baseline(model) : []),
  ];
  return html`<ul class="key" part="key">
    ${entries.map(
      ({ label, swatch, isNarrow }) =>
        html`<li ?data-narrow=${isNarrow}>
          <svg
            class="swatch"
            viewBox="0 0 32 20"
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

function lines({ levels }: ControlLayout): readonly Entry[] {
  return levels.map(({ kind, label }) => ({
    label,
    swatch: svg`<line class="level ${kind}" x2="32" y1="10" y2="10"></line>`,
    isNarrow: true,
  }));
}

/** The marks there are, the plainest rule first. */
function marks({ stops, reading }: ControlModel): readonly Entry[] {
  const looks = stops.flatMap(({ look }) => look ?? []);
  const found = SIGNAL_RULES.flatMap((rule) =>
    (["up", "down"] as const).flatMap(
      (way) =>
        looks.find((look) => look.rule === rule && look.way === way) ?? [],
    ),
  );
  return [
    {
      label: reading.limits ? say.usualLabel() : say.valueLabel(),
      swatch: markSwatch(undefined),
    },
    ...found.map((look) => ({
      label: say.markLabel(
        ruleLabel(look.rule, look.way),
        meaningWords(look.meaning, look.way),
      ),
      swatch: markSwatch(look),
    })),
  ];
}

function baseline({ facts }: ControlModel): readonly Entry[] {
  const span = baselineSpan(facts);
  if (!span) return [];
  return [
    {
      label: say.baselineLabel(spanOf(...span)),
      swatch: svg`<rect class="baseline" width="32" height="20"></rect>`,
    },
  ];
}

function markSwatch(look: SignalLook | undefined): SVGTemplateResult {
  return svg`<g transform="translate(16 10)">${renderMark(look)}</g>`;
}
