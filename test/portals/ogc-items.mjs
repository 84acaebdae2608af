/** @typedef {import("./portal-server.mjs").PortalAnswer} PortalAnswer */

/**
 * One feature of a collection.
 *
 * @typedef {object} Feature
 * @property {"Feature"} type
 * @property {string | number} id
 * @property {Record<string, unknown>} properties
 * @property {import("geojson").MultiPolygon | null} geometry in degrees
 */

/**
 * A collection with all its features.
 *
 * @typedef {object} Collection
 * @property {string} id
 * @property {string} title
 * @property {string} description
 * @property {boolean} isListed whether it has queryables
 * @property {readonly { name: string, title: string, type: string }[]} properties
 * @property {readonly Feature[]} features
 */

/** Features of one page, at most; a server's own is most often 1,000 to 10,000. */
const FEATURES_MAX = 50;

const PLAIN = ["f", "limit", "offset", "bbox", "filter", "filter-lang"];

/**
 * Answers a request for items. A parameter that is not known is refused, as the
 * standard asks.
 *
 * @param {Collection} collection
 * @param {URLSearchParams} query
 * @param {string} address of the items, without a query
 * @returns {PortalAnswer}
 */
export function answerItems(collection, query, address) {
  const properties = collection.isListed
    ? collection.properties.map(({ name }) => name)
    : [];
  const stranger = [...query.keys()].find(
    (name) => !PLAIN.includes(name) && !properties.includes(name),
  );
  if (stranger !== undefined)
    return refuse(`The parameter ${stranger} is not known.`);
  const filter = readFilter(query.get("filter") ?? "", properties);
  if (!filter) return refuse("The filter cannot be read.");
  const box = query.get("bbox")?.split(",").map(Number);
  const found = collection.features.filter(
    (feature) =>
      filter(feature.properties) &&
      (!box || touches(feature, box)) &&
      properties
        .filter((name) => query.has(name))
        .every((name) => String(feature.properties[name]) === query.get(name)),
  );
  const offset = Number(query.get("offset") ?? 0);
  const limit = Math.min(Number(query.get("limit") ?? 10), FEATURES_MAX);
  const features = found.slice(offset, offset + limit);
  const next = new URLSearchParams(query);
  next.set("offset", String(offset + limit));
  const href = `${address}?${next.toString()}`;
  const more = offset + limit < found.length;
  return {
    json: {
      type: "FeatureCollection",
      numberMatched: found.length,
      numberReturned: features.length,
      features,
      links: [
        { rel: "self", type: "application/geo+json", href: address },
        ...(more ? [{ rel: "next", type: "application/geo+json", href }] : []),
      ],
    },
  };
}

/**
 * @param {string} description
 * @returns {PortalAnswer}
 */
function refuse(description) {
  return { status: 400, json: { code: "InvalidParameterValue", description } };
}

/**
 * Reads conditions of CQL2 that are joined by AND: `"a-b" IN ('c',1)`.
 *
 * @param {string} filter
 * @param {readonly string[]} properties
 * @returns {((values: Record<string, unknown>) => boolean) | undefined} nothing
 *   where it cannot be read or names a property that is not there
 */
function readFilter(filter, properties) {
  if (filter === "") return () => true;
  const tests = filter.split(/(?<=\)) AND /).map((condition) => {
    const [, name = "", list = ""] =
      /^"?([\w-]+)"? IN \((.*)\)$/.exec(condition) ?? [];
    if (!properties.includes(name)) return undefined;
    const texts = (list.match(/'(?:[^']|'')*'|-?[\d.]+/g) ?? []).map((text) =>
      text.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'"),
    );
    return (/** @type {Record<string, unknown>} */ values) =>
      texts.includes(String(values[name]));
  });
  if (tests.some((test) => !test)) return undefined;
  return (values) => tests.every((test) => test?.(values));
}

/**
 * @param {Feature} feature
 * @param {readonly number[]} box west, south, east, north
 */
function touches({ geometry }, [west = 0, south = 0, east = 0, north = 0]) {
  const places = geometry?.coordinates.flat(2) ?? [];
  const [xs, ys] = [0, 1].map((axis) =>
    places.map((place) => place[axis] ?? 0),
  );
  return (
    places.length > 0 &&
    Math.min(...(xs ?? [])) <= east &&
    Math.max(...(xs ?? [])) >= west &&
    Math.min(...(ys ?? [])) <= north &&
    Math.max(...(ys ?? [])) >= south
  );
}
