import { PointCursor } from "../walk/point-cursor.js";
import type { ControlModel, ControlStop } from "./control-chart.model.js";
import { edgeWords } from "./control-chart.words.js";
import { CONTROL_STEPS, type ControlStep } from "./control-step.js";

/** Where a reader stands on a control chart: the keys lead through time. */
export class ControlCursor extends PointCursor<
  ControlModel,
  ControlStop,
  ControlStep
> {
  protected override readonly steps = CONTROL_STEPS;

  protected override stopsOf({ stops }: ControlModel): readonly ControlStop[] {
    return stops;
  }

  protected override stopAt(
    { stops }: ControlModel,
    key: string,
  ): ControlStop | undefined {
    return stops.find((stop) => stop.key === key);
  }

  /** The same period, or the nearest in time. */
  protected override find(
    model: ControlModel,
    lost: ControlStop,
  ): ControlStop | undefined {
    const distance = ({ period }: ControlStop) =>
      Math.abs(period.start - lost.period.start);
    return (
      this.stopAt(model, lost.key) ??
      [...model.stops].sort((a, b) => distance(a) - distance(b))[0]
    );
  }

  /** The latest value. */
  protected override first({ stops }: ControlModel): ControlStop | undefined {
    return stops.findLast(({ value }) => value !== undefined) ?? stops.at(-1);
  }

  protected override nameOf({ words: { name, period } }: ControlStop): string {
    return `${name}, ${period}`;
  }

  protected override take(
    step: ControlStep,
    { stops }: ControlModel,
    here: ControlStop,
  ): void {
    const target = takeStep(stops, stops.indexOf(here), step);
    if (target) this.goTo(target);
    else this.listener.say(edgeWords(step));
  }
}

function takeStep(
  stops: readonly ControlStop[],
  at: number,
  step: ControlStep,
): ControlStop | undefined {
  switch (step.kind) {
    case "time":
      return stops[at + step.by];
    case "end":
      return stops.at(step.end === "first" ? 0 : -1);
    case "signal":
      return step.by > 0
        ? stops.slice(at + 1).find(isSignal)
        : stops.slice(0, at).findLast(isSignal);
    case "extreme":
      return extremeOf(stops, step.end === "highest" ? -1 : 1);
  }
}

function isSignal({ look }: ControlStop): boolean {
  return look !== undefined;
}

/** The earliest of equal ones. */
function extremeOf(
  stops: readonly ControlStop[],
  sign: 1 | -1,
): ControlStop | undefined {
  return stops
    .filter(({ value }) => value !== undefined)
    .sort((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)))[0];
}
