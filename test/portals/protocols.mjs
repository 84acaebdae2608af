import { arcgis } from "./arcgis.mjs";
import { ckan } from "./ckan.mjs";
import { csvw } from "./csvw.mjs";
import { dataCommons } from "./data-commons.mjs";
import { dcat } from "./dcat.mjs";
import { jsonStat } from "./json-stat.mjs";
import { nomis } from "./nomis.mjs";
import { ogcFeatures } from "./ogc-features.mjs";
import { ons } from "./ons.mjs";
import { opendatasoft } from "./opendatasoft.mjs";
import { sdmx } from "./sdmx.mjs";
import { socrata } from "./socrata.mjs";

/**
 * Every portal of the tests and of the gallery, by the name of its adapter.
 *
 * @type {Readonly<Record<string, (tables: readonly import("./sample-tables.mjs").SampleTable[]) => import("./portal-server.mjs").Protocol>>}
 */
export const PROTOCOLS = {
  arcgis,
  ckan,
  opendatasoft,
  socrata,
  csvw,
  dcat,
  "data-commons": dataCommons,
  "json-stat": jsonStat,
  nomis,
  ons,
  sdmx,
  "ogc-features": ogcFeatures,
};
