/** A place in ArcGIS, as its address says it. */
export interface ArcgisAddress {
  /**
   * `portal`: a place of items; `directory`: a server's list of services;
   * `service`: one of them; `layer`: one table or layer of a service.
   */
  readonly kind: "portal" | "directory" | "service" | "layer";
  /** Without a query and without a slash at its end. */
  readonly url: string;
  /** Of a portal's item page: the item. */
  readonly item?: string;
  /** What the address itself asks of every layer, such as its `where`. */
  readonly standing: Readonly<Record<string, string>>;
}

const SERVER =
  /^(.*\/rest\/services)(?:\/(.+?)\/(FeatureServer|MapServer)(?:\/(\d+))?(?:\/.*)?|(\/.+?)?)\/?$/i;

/** The parts of a query that choose rows; the others say how they are written. */
const CHOOSING = ["geometry", "geometryType", "inSR", "spatialRel", "time"];

/**
 * Reads an address that a person has copied from a browser: of a portal, a
 * server, a service, a layer, or a query of a layer, whose choice of rows (its
 * `where`, its `geometry`) then holds for all that is read through it.
 *
 * A server's addresses have `/rest/services` in them; all others are a portal's.
 */
export function parseArcgisAddress(address: string): ArcgisAddress {
  const url = new URL(address);
  const standing = standingParts(url.searchParams);
  const server = SERVER.exec(`${url.origin}${url.pathname}`);
  if (!server) return { ...portalAt(url), standing };
  const [, base = "", service, type, layer, folder = ""] = server;
  if (!service || !type)
    return { kind: "directory", url: `${base}${folder}`, standing };
  const at = `${base}/${service}/${type}`;
  return layer === undefined
    ? { kind: "service", url: at, standing }
    : { kind: "layer", url: `${at}/${layer}`, standing };
}

function portalAt(url: URL) {
  const base = url.pathname.replace(/\/(?:sharing|home)(?:\/.*)?$|\/+$/i, "");
  const item = url.searchParams.get("id");
  return {
    kind: "portal" as const,
    url: `${url.origin}${base}/sharing/rest`,
    ...(item ? { item } : {}),
  };
}

function standingParts(query: URLSearchParams): Record<string, string> {
  const parts: Record<string, string> = {};
  const where = query.get("where")?.trim() ?? "";
  if (where && !/^1\s*=\s*1$/.test(where)) parts["where"] = where;
  if (query.get("geometry"))
    for (const name of CHOOSING) {
      const value = query.get(name);
      if (value) parts[name] = value;
    }
  return parts;
}
