import { listAreas, type AreaData } from "@commons-widgets/element-kit";
import {
  madeUpTrend,
  type MadeUpTrend,
} from "../trend-chart/made-up-trend.harness.js";

/** The code of the first made-up area. */
export const MADE_UP_AREA = "E08009000";

/** What a control chart of made-up areas is made of. */
export function madeUpControl(given: MadeUpTrend): AreaData {
  const source = madeUpTrend(given);
  return {
    ...source,
    areas: listAreas(source.table, source.description.geography),
    mayListMore: false,
  };
}
