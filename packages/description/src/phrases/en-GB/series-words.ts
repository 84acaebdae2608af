import type { GeographyWords } from "../../facts.js";

/** What areas are called when nothing says of which kind they are. */
export const AREA_WORDS: GeographyWords = { one: "area", many: "areas" };

/** What the periods of a series are called. */
export const PERIOD_WORDS: GeographyWords = { one: "period", many: "periods" };
