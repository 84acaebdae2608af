import type { Period } from "@commons-widgets/table";
import { shortPeriodLabel } from "./period-label.js";
import type { TextWidth } from "./text-width.js";
import type { Tick } from "../scale/value-scale.js";

const ROOM_BETWEEN = 14;

/**
 * As many labelled periods as there is room for, evenly apart where they can
 * be, the first and the last always among them.
 *
 * @param width of the plot, in pixels
 */
export function periodTicks(
  periods: readonly Period[],
  width: number,
  textWidth: TextWidth,
): readonly Tick[] {
  const labels = periods.map(shortPeriodLabel);
  const widest = Math.max(0, ...labels.map(textWidth));
  const room = widest + ROOM_BETWEEN;
  const last = periods.length - 1;
  const fits = Math.max(2, Math.floor(width / room));
  const step = Math.max(1, Math.ceil(last / (fits - 1)));
  const first = periods[0]?.start ?? 0;
  const span = Math.max(1, (periods[last]?.start ?? 0) - first);
  const pixelOf = (index: number) =>
    (((periods[index]?.start ?? 0) - first) / span) * width;
  return periods.flatMap(({ start: at }, index) => {
    const regular =
      index % step === 0 && pixelOf(last) - pixelOf(index) >= room;
    const shown = index === 0 || index === last || regular;
    return shown ? [{ at, text: labels[index] ?? "" }] : [];
  });
}
