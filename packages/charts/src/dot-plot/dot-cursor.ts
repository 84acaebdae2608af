import { PointCursor } from "../walk/point-cursor.js";
import type { DotPlotModel, DotRow } from "./dot-plot.model.js";
import { edgeWords } from "./dot-plot.words.js";
import { DOT_STEPS, type DotStep } from "./dot-step.js";

/** Where a reader stands on a dot plot: the keys lead from row to row. */
export class DotCursor extends PointCursor<DotPlotModel, DotRow, DotStep> {
  protected override readonly steps = DOT_STEPS;

  protected override stopAt(
    { rows }: DotPlotModel,
    key: string,
  ): DotRow | undefined {
    return rows.find((row) => row.key === key);
  }

  protected override stopsOf({ rows }: DotPlotModel): readonly DotRow[] {
    return rows;
  }

  protected override find(
    model: DotPlotModel,
    { key }: DotRow,
  ): DotRow | undefined {
    return this.stopAt(model, key);
  }

  protected override first({ rows }: DotPlotModel): DotRow | undefined {
    return rows[0];
  }

  protected override nameOf({ words: { name } }: DotRow): string {
    return name;
  }

  protected override take(
    step: DotStep,
    { rows }: DotPlotModel,
    here: DotRow,
  ): void {
    const to =
      step.kind === "extreme"
        ? extremeRow(rows, step.end)
        : rowAfter(rows, here, step);
    if (to && (to !== here || step.kind === "extreme")) this.goTo(to);
    else this.listener.say(edgeWords(step));
  }
}

function rowAfter(
  rows: readonly DotRow[],
  { key }: DotRow,
  step: Exclude<DotStep, { kind: "extreme" }>,
): DotRow | undefined {
  const last = rows.length - 1;
  const at = rows.findIndex((row) => row.key === key);
  const wanted =
    step.kind === "end" ? (step.end === "first" ? 0 : last) : at + step.by;
  return rows[Math.min(last, Math.max(0, wanted))];
}

/** The row whose latest value is highest or lowest; the first of equals. */
function extremeRow(
  rows: readonly DotRow[],
  end: "highest" | "lowest",
): DotRow | undefined {
  const sign = end === "highest" ? 1 : -1;
  const heightOf = ({ dots, words }: DotRow) => {
    const latest = dots.find(({ side }) => side === words.values.length - 1);
    return latest ? sign * latest.value : -Infinity;
  };
  const [first, ...rest] = rows.filter((row) => heightOf(row) > -Infinity);
  return rest.reduce(
    (best, row) => (best && heightOf(row) > heightOf(best) ? row : best),
    first,
  );
}
