import {
  startSentence,
  type GeographyWords,
} from "@commons-widgets/description";
import { html, nothing, type TemplateResult } from "lit";
import type { StripDot } from "./distribution.model.js";
import { pointHint } from "./distribution.words.js";

/** What is known of the area that is shown; or how to see one. */
export function renderReadout(
  shown: StripDot | undefined,
  geography: GeographyWords,
): TemplateResult {
  if (!shown)
    return html`<div class="readout" part="readout">
      <p>${pointHint(geography)}</p>
    </div>`;
  const { name, value, facts } = shown.words;
  return html`<div class="readout" part="readout">
    <p>
      <strong class="name">${name}</strong>
      <strong class="value">${value}</strong>
    </p>
    ${facts.length > 0 ? html`<p>${startSentence(facts.join(", "))}.</p>` : nothing}
  </div>`;
}
