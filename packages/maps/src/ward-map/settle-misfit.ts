import type { CommonsRef } from "@commons-widgets/commons";
import {
  geographyWords,
  isPoorMatch,
  refuseMatch,
} from "@commons-widgets/geography";
import { moveToAsked, type OnAsked } from "./move-to-asked.js";
import type { WardMapData } from "./ward-map.model.js";

/**
 * What becomes of data that do not fit the boundaries: those that fit none are
 * refused, with the reason; those that fit others than the author asked for are
 * put on the ones asked for, where the commons has a lookup. Fetched only where
 * they do not fit.
 *
 * @throws {CommonsError} of every code that names a request, where there is a
 *   lookup that cannot be read
 */
export async function settleMisfit<T extends WardMapData>(
  loaded: T,
  commons: CommonsRef,
  signal: AbortSignal,
): Promise<T & OnAsked> {
  const { used, asked } = loaded.choice;
  if (isPoorMatch(used)) {
    const words = geographyWords(loaded.register.geography);
    return { ...loaded, refusal: refuseMatch(used, words) };
  }
  return asked ? moveToAsked(loaded, asked.vintage, commons, signal) : loaded;
}
