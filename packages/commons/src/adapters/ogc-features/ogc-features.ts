import type { AdapterContext, CreateAdapter } from "../../adapter.js";
import { fetchPart } from "../../fetch-part.js";
import { datasetNotFound } from "../../portal/not-found.js";
import { createPortalAdapter } from "../../portal/portal-adapter.js";
import type { Portal } from "../../portal/portal-dataset.js";
import { isNotThere } from "../../portal/read-json.js";
import { parseOgcAddress } from "./address.js";
import { findCollection, type FoundCollection } from "./find-collection.js";
import { searchCollections } from "./list-collections.js";
import { openCollection } from "./open-collection.js";

/**
 * Speaks to an OGC API of features: pygeoapi, ldproxy, MapServer, QGIS Server,
 * GeoServer and others.
 *
 * A dataset is `prefix:collection`, or the address of a collection or of its
 * items, whose `bbox`, `datetime`, `filter` and properties then hold for all
 * that is read. Asked of the server are the values of the properties it lists as
 * queryable; outlines come in degrees.
 *
 * Source: https://docs.ogc.org/is/17-069r4/17-069r4.html
 */
export const createOgcFeaturesAdapter: CreateAdapter = (context) =>
  createPortalAdapter(createOgcFeaturesPortal(context));

/** The portal behind {@link createOgcFeaturesAdapter}. */
export function createOgcFeaturesPortal(context: AdapterContext): Portal {
  /** Collections read for their figures, which may have outlines too. */
  const read = new Map<string, FoundCollection>();
  const search: Portal["search"] = (text, signal) =>
    searchCollections(context, parseOgcAddress(context.href), text, signal);
  return {
    kind: "An OGC API",
    search,
    // Fetched by a page with a map, and by no other.
    areas: async (geography, signal) =>
      (
        await fetchPart(() => import("./boundary-collections.js"))
      ).readBoundaryCollections(context, geography, read.values(), signal),
    find: async (asked, signal) => {
      try {
        const found = await findCollection(context, asked, signal);
        read.set(found.collection.id, found);
        return await openCollection(context, found, asked.id, signal);
      } catch (error) {
        if (!isNotThere(error)) throw error;
        throw await datasetNotFound(() => search("", signal), asked, signal);
      }
    },
  };
}
