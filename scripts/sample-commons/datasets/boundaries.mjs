import {
  BOUNDARY_ATTRIBUTION,
  GEOGRAPHY_PORTAL,
  OPEN_GOVERNMENT_LICENCE,
  PUBLISHERS,
} from "../dataset.mjs";

export const GENERALISED =
  "The outlines are generalised for showing, not for measuring.";

/** What the two lists of areas share. */
export const BOUNDARIES = {
  kind: /** @type {const} */ ("areas"),
  version: "2026-06-01",
  vintage: "2025",
  homepage: GEOGRAPHY_PORTAL.path,
  themes: ["boundaries"],
  publisher: PUBLISHERS.ons,
  licence: OPEN_GOVERNMENT_LICENCE,
  sources: [GEOGRAPHY_PORTAL],
  attribution: BOUNDARY_ATTRIBUTION,
};
