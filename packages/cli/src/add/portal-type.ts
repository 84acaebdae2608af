/** What an address of each kind of portal has in it. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\/rest\/services(?:\/|$)|\/sharing\/rest\//i, "arcgis"],
  [/\/explore\/dataset\/|\/api\/explore\//i, "opendatasoft"],
  [/\/(?:resource|d|views)\/[a-z0-9]{4}-[a-z0-9]{4}(?:[/?]|$)/i, "socrata"],
  [/\/collections\/[^/?]+(?:\/items)?(?:\?|$)/i, "ogc-features"],
  [/\/api\/3\/action\/|\/dataset\/[^/.]+(?:\/resource\/[^/]+)?\/?$/i, "ckan"],
];

/**
 * The kind of portal that an address is of, by the form its addresses have;
 * `undefined` where it may be a plain file.
 */
export function portalTypeOf(url: string): string | undefined {
  if (/\.(?:csv|tsv|txt)(?:\.gz)?(?:[?#]|$)/i.test(url)) return undefined;
  return SIGNS.find(([sign]) => sign.test(url))?.[1];
}
