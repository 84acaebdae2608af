import { OPEN_GOVERNMENT_LICENCE, PUBLISHERS } from "../dataset.mjs";

/** What the two editions of the Indices share. */
export const INDICES = {
  kind: /** @type {const} */ ("statistics"),
  geography: /** @type {const} */ ("ward"),
  themes: ["deprivation"],
  publisher: PUBLISHERS.mhclg,
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution:
    "Source: Ministry of Housing, Communities and Local Government, and Office for National Statistics, licensed under the Open Government Licence v3.0.",
};

export const NOT_COMPARABLE =
  "Scores of 2019 and 2025 cannot be compared: the index was made anew from other data.";

export const BEST_FIT =
  "Made from small areas (LSOAs), each given whole to the one ward it fits best; a ward's figure is therefore an approximation.";
