import { fitHeadline } from "./fit.js";
import { presentPoints } from "./movement.js";
import * as say from "./phrases/en-GB/trend.js";
import type { Line, TrendReading } from "./read-trend.js";

const YEAR = /^\d{4}$/;

/** A trend's finding: what the line in focus did, or how many rose or fell. */
export function headlineOfTrend(reading: TrendReading): string {
  const { title, told, areas } = reading;
  const drawn = areas.length > 0 ? areas : reading.lines;
  if (drawn.every(({ points }) => presentPoints(points).length === 0))
    return say.noTrendHeadline(title);
  const [only] = told;
  if (only && told.length === 1) return headlineOfLine(title, only);
  const moved = (kind: "rose" | "fell") =>
    drawn.filter(({ movement }) => movement?.kind === kind).length;
  const [rose, fell] = [moved("rose"), moved("fell")];
  const names = say.namedAreas(
    told.map(({ label }) => label),
    told.length > 0 ? 0 : drawn.length,
  );
  if (rose + fell === 0) return say.measureIn(title, names);
  return fell > rose
    ? say.movedInCount(title, "fell", fell, drawn.length)
    : say.movedInCount(title, "rose", rose, drawn.length);
}

function headlineOfLine(title: string, { label, movement }: Line): string {
  if (!movement) return say.measureIn(title, label);
  const { kind, first } = movement;
  const since = YEAR.test(first.period.label) ? first.period.label : undefined;
  const isOneWay = kind === "rose" || kind === "fell";
  return fitHeadline([
    say.movedHeadline(title, kind, label, isOneWay ? since : undefined),
    say.movedHeadline(title, kind, label, undefined),
    say.movedIn(kind, label),
  ]);
}
