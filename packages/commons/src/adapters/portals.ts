import type { CreateAdapter } from "../adapter.js";

/**
 * The ways of speaking to a portal that gives tables, by the name an author
 * writes in `type`. Each is fetched by the page that names it.
 */
export const PORTALS: ReadonlyMap<string, () => Promise<CreateAdapter>> =
  new Map<string, () => Promise<CreateAdapter>>([
    ["ckan", async () => (await import("./ckan/ckan.js")).createCkanAdapter],
    [
      "opendatasoft",
      async () =>
        (await import("./opendatasoft/opendatasoft.js"))
          .createOpendatasoftAdapter,
    ],
    [
      "socrata",
      async () => (await import("./socrata/socrata.js")).createSocrataAdapter,
    ],
    [
      "arcgis",
      async () => (await import("./arcgis/arcgis.js")).createArcgisAdapter,
    ],
    [
      "ogc-features",
      async () =>
        (await import("./ogc-features/ogc-features.js"))
          .createOgcFeaturesAdapter,
    ],
    [
      "nomis",
      async () => (await import("./nomis/nomis.js")).createNomisAdapter,
    ],
    ["ons", async () => (await import("./ons/ons.js")).createOnsAdapter],
    ["sdmx", async () => (await import("./sdmx/sdmx.js")).createSdmxAdapter],
    [
      "data-commons",
      async () =>
        (await import("./data-commons/data-commons.js"))
          .createDataCommonsAdapter,
    ],
    [
      "json-stat",
      async () =>
        (await import("./json-stat/json-stat.js")).createJsonStatAdapter,
    ],
  ]);
