import type { CommonsError } from "@commons-widgets/table";
import { html, nothing, type TemplateResult } from "lit";
import type { FigureModel, FigureState } from "../figure/figure-model.js";
import { describeFailure } from "../words/failure-words.js";
import type { FigurePanels } from "./figure-panels.js";
import type { Panel } from "./panel.js";
import { renderHeading } from "./heading.js";
import { renderSourceLine } from "./source-line.js";
import { renderToolbar } from "./toolbar.js";

type Part = TemplateResult | typeof nothing;

/** All that the frame shows. */
export interface FigureView<M extends FigureModel> {
  readonly state: FigureState;
  readonly model: M | undefined;
  readonly error: CommonsError | undefined;
  readonly slow: boolean;
  readonly heading: string | undefined;
  readonly subheading: string | undefined;
  readonly headingLevel: number;
  /** Whether something stands inside the tag, to show until it is ready. */
  readonly hasFallback: boolean;
  /** Whether there are keys to help with. */
  readonly isWalked: boolean;
  /** Whether the figure is a table already. */
  readonly isTable: boolean;
  readonly panels: FigurePanels<M>;
  readonly status: string;
  readonly retry: () => void;
  readonly controls: Part;
  readonly legend: Part;
  readonly graphic: Part;
}

type AnyView = Omit<FigureView<FigureModel>, "model" | "panels">;

/** Draws a figure in the state it is in; the status region is always there. */
export function renderFigure<M extends FigureModel>(
  view: FigureView<M>,
): TemplateResult {
  return html`${
      view.model ? renderModel(view, view.model) : renderWithoutModel(view)
    }
    <p class="visually-hidden" part="status" role="status">${view.status}</p>`;
}

function renderModel<M extends FigureModel>(
  view: FigureView<M>,
  model: M,
): TemplateResult {
  const { words, provenance } = model;
  const { panels } = view;
  return html`<figure
    part="figure"
    role="group"
    aria-labelledby="title"
    tabindex="-1"
  >
    ${renderHeading(view.headingLevel, view.heading ?? words.headline)}
    <p class="subheading" part="subheading">
      ${view.subheading ?? words.subheading}
    </p>
    <p class="summary" part="summary">${words.short}</p>
    ${view.state === "stale" ? renderFailure(view, view.error) : nothing}
    ${view.controls} ${view.legend}
    ${
      view.graphic === nothing
        ? nothing
        : html`<div class="graphic" part="graphic">${view.graphic}</div>`
    }
    <p class="coverage" part="coverage">${words.coverage}</p>
    ${renderToolbar(toolsOf(view, model), () => {
      panels.prepare();
    })}
    ${panels.render(model, view.isTable)} ${renderSourceLine(provenance)}
  </figure>`;
}

function toolsOf<M extends FigureModel>(
  { panels, isWalked, isTable }: FigureView<M>,
  model: M,
) {
  const panel = (label: string, id: Panel) => ({
    label,
    opens: { id, open: panels.isOpen(id) },
    press: () => {
      void panels.toggle(id);
    },
  });
  return [
    ...(isTable ? [] : [panel("Show as table", "table")]),
    {
      label: "Download CSV",
      press: () => {
        void panels.saveCsv(model);
      },
    },
    panel("In words", "words"),
    ...(isWalked ? [panel("Keyboard help", "keys")] : []),
  ];
}

function renderWithoutModel(view: AnyView): TemplateResult {
  const { heading, headingLevel, hasFallback } = view;
  return html`<figure
    part="figure"
    role="group"
    aria-labelledby=${heading ? "title" : nothing}
    aria-busy=${view.error ? nothing : "true"}
    tabindex="-1"
  >
    ${heading ? renderHeading(headingLevel, heading) : nothing}
    ${view.error ? renderFailure(view, view.error) : nothing}
    ${view.error || hasFallback ? nothing : renderPlaceholder(view)}
    ${
      view.slow && hasFallback
        ? html`<p class="coverage">The data are slow to arrive.</p>`
        : nothing
    }
    <slot></slot>
  </figure>`;
}

function renderPlaceholder({ slow }: Pick<AnyView, "slow">): TemplateResult {
  return html`<p class="placeholder" part="placeholder">
    ${slow ? "Still loading: the data are slow to arrive." : "Loading…"}
  </p>`;
}

function renderFailure(view: AnyView, error: CommonsError | undefined): Part {
  if (!error) return nothing;
  const { title, sentence } = describeFailure(error);
  return html`<div class="message" part="message">
    <strong>${title}.</strong> ${sentence}
    ${
      view.state === "stale"
        ? "What is shown was fetched earlier and may be out of date."
        : nothing
    }
    ${
      error.retryable
        ? html`<div>
            <button type="button" @click=${view.retry}>Try again</button>
          </div>`
        : nothing
    }
  </div>`;
}
