import {
  absenceWords,
  statusWords,
  type AreaFact,
} from "@commons-widgets/description";
import { isAbsent } from "@commons-widgets/table";
import { html, nothing, svg, type TemplateResult } from "lit";
import { shareOf } from "../scale/share-of.js";
import type { TableRow, ValueColumn } from "./table-figure.model.js";
import * as say from "./table-figure.words.js";
import type { Total } from "./table-totals.js";

/** A cell of values: the number with what stands beside it, or why there is none. */
export function renderCell(column: ValueColumn, row: TableRow): TemplateResult {
  const fact = column.factOf(row);
  if (!fact || isAbsent(fact.value))
    return html`<td class="number" data-absent>
      ${absenceWords(fact && isAbsent(fact.value) ? fact.value.reason : "missing")}
      ${fact && isAbsent(fact.value) ? small(fact.value.note) : nothing}
    </td>`;
  const { value, status } = fact;
  return html`<td class="number">
    ${column.format.value(value)} ${small(rangeOf(column, fact))}
    ${status ? small(statusWords(status), "mark") : nothing}
    ${column.bars ? renderBar(column.bars, value) : nothing}
  </td>`;
}

/** A cell of the row of totals. */
export function renderTotal(
  { format }: ValueColumn,
  total: Total,
): TemplateResult {
  if (total.kind === "none")
    return html`<td class="number" data-absent>${say.noTotalText()}</td>`;
  return html`<td class="number">
    ${format.value(total.value)} ${small(say.totalKind(total))}
  </td>`;
}

function small(text: string | undefined, also = "") {
  return text === undefined || text === ""
    ? nothing
    : html`<span class="beside ${also}">${text}</span>`;
}

function rangeOf(
  { format }: ValueColumn,
  { lower, upper }: AreaFact,
): string | undefined {
  return lower === undefined || upper === undefined
    ? undefined
    : say.rangeText(format.value(lower), format.value(upper));
}

function renderBar(
  domain: readonly [number, number],
  value: number,
): TemplateResult {
  const zero = shareOf({ domain }, 0);
  const [from, to] = [Math.min(0, value), Math.max(0, value)];
  const start = shareOf({ domain }, from);
  const width = shareOf({ domain: [0, domain[1] - domain[0]] }, to - from);
  return html`<svg class="bar" part="bar" aria-hidden="true" focusable="false">
    <rect class="track" width="100%" height="100%"></rect>
    <rect class="length" x=${start} width=${width} height="100%"></rect>
    ${
      domain[0] < 0
        ? svg`<line class="zero" x1=${zero} x2=${zero} y1="0" y2="100%"></line>`
        : nothing
    }
  </svg>`;
}
