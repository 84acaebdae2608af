import { startSentence } from "@commons-widgets/description";
import { html, nothing, svg, type TemplateResult } from "lit";
import { STRIP_BOX, type PeerStrip } from "./peer-strip.js";
import { SPARKLINE_BOX, type Sparkline } from "./sparkline.js";
import type { CardFace, Labelled } from "./story-card.model.js";
import { changeMark } from "./story-card.words.js";

/** A number of more letters than this is set smaller, to stay on one line. */
const LONG = 10;

/**
 * Draws a card's number, the words about it and its small picture.
 *
 * @param map drawn, or the room for it; absent where none is wanted or it
 *   cannot be drawn, and the strip stands in
 */
export function renderFace(
  face: CardFace,
  map: TemplateResult | undefined,
): TemplateResult {
  const { value, status, interval, change, rank, sparkline, strip } = face;
  const about = [face.unit, face.period, status].filter(Boolean).join(", ");
  return html`<div class="face">
    <p class="value" part="number">
      <strong ?data-long=${value.length > LONG}>${value}</strong>
      ${about === "" ? nothing : html`<span class="about">${about}</span>`}
    </p>
    ${
      change
        ? html`<p class="change" part="change">
            <span aria-hidden="true">${changeMark(change)}</span>
            ${startSentence(change.words)}
          </p>`
        : nothing
    }
    ${rank ? html`<p class="rank" part="rank">${rank}</p>` : nothing}
    ${interval ? html`<p class="interval">${interval}</p>` : nothing}
    ${sparkline ? renderSparkline(sparkline) : nothing}
    ${map ?? (strip ? renderStrip(strip) : nothing)}
  </div>`;
}

/** The sentence and the table carry the data; the picture is for the eye. */
function renderSparkline({ picture, start, end }: Labelled<Sparkline>) {
  const { line, band, dot } = picture;
  return html`<div class="picture" part="picture" aria-hidden="true">
    <svg viewBox="0 0 ${SPARKLINE_BOX.width} ${SPARKLINE_BOX.height}">
      ${band === "" ? nothing : svg`<path class="band" d=${band} />`}
      <path class="line" d=${line} />
      ${dot === "" ? nothing : svg`<path class="dot" d=${dot} />`}
    </svg>
    <p class="ends"><span>${start}</span> <span>${end}</span></p>
  </div>`;
}

function renderStrip({ picture, start, end, note }: Labelled<PeerStrip>) {
  return html`<div class="picture" part="picture" aria-hidden="true">
    <svg viewBox="0 0 ${STRIP_BOX.width} ${STRIP_BOX.height}">
      <path class="peers" d=${picture.ticks} />
      <path class="middle" d=${picture.middle} />
      <path class="own" d=${picture.own} />
    </svg>
    <p class="ends"><span>${start}</span> <span>${end}</span></p>
    <p class="note">${note}</p>
  </div>`;
}
