import type { AdapterContext, CreateAdapter } from "../../adapter.js";
import { fetchPart } from "../../fetch-part.js";
import { createPortalAdapter } from "../../portal/portal-adapter.js";
import type { Portal } from "../../portal/portal-dataset.js";
import { findLayer, type FoundLayer } from "./find-layer.js";
import { openLayer } from "./open-layer.js";
import { searchArcgis } from "./search.js";

/**
 * Speaks to ArcGIS: feature services and map services of a server, and the
 * items of a portal that lead to them.
 *
 * The address may be that of a portal, a server's list of services, a service, a
 * layer, or a query of a layer, whose choice of rows then holds for all that is
 * read. What a dataset is named then, `findLayer` says. Asked of the server are
 * rows by area, period and field, and columns; outlines come in degrees.
 *
 * Source: https://developers.arcgis.com/rest/services-reference/enterprise/query-feature-service-layer/
 */
export const createArcgisAdapter: CreateAdapter = (context) =>
  createPortalAdapter(createArcgisPortal(context));

/** The portal behind {@link createArcgisAdapter}. */
export function createArcgisPortal(context: AdapterContext): Portal {
  /** Layers read for their figures, which may have outlines too. */
  const read = new Map<string, FoundLayer>();
  return {
    kind: "ArcGIS",
    // Fetched by a page with a map, and by no other.
    areas: async (geography, signal) =>
      (
        await fetchPart(() => import("./boundary-layers.js"))
      ).readBoundaryLayers(context, geography, read.values(), signal),
    find: async (asked, signal) => {
      const found = await findLayer(context, asked, signal);
      read.set(found.layer.url, found);
      return openLayer(context, found, asked.id, signal);
    },
    search: (text, signal) => searchArcgis(context, text, signal),
  };
}
