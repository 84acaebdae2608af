/** Media types by the end of a file's name, the longer endings first. */
const MEDIA_TYPES: readonly (readonly [ending: string, type: string])[] = [
  ["datapackage.json", "application/vnd.datapackage+json"],
  [".topo.json", "application/topo+json"],
  [".topojson", "application/topo+json"],
  [".geojson", "application/geo+json"],
  [".jsonld", "application/ld+json"],
  [".webmanifest", "application/manifest+json"],
  [".jsonl", "application/x-ndjson"],
  [".ndjson", "application/x-ndjson"],
  [".json", "application/json"],
  [".map", "application/json"],
  [".html", "text/html; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".csv", "text/csv; charset=utf-8"],
  [".tsv", "text/tab-separated-values; charset=utf-8"],
  [".txt", "text/plain; charset=utf-8"],
  [".md", "text/markdown; charset=utf-8"],
  [".ttl", "text/turtle; charset=utf-8"],
  [".xml", "application/xml"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".jpg", "image/jpeg"],
  [".jpeg", "image/jpeg"],
  [".gif", "image/gif"],
  [".webp", "image/webp"],
  [".avif", "image/avif"],
  [".ico", "image/vnd.microsoft.icon"],
  [".woff", "font/woff"],
  [".woff2", "font/woff2"],
  [".pdf", "application/pdf"],
  [".zip", "application/zip"],
  [".gz", "application/gzip"],
  [".wasm", "application/wasm"],
  [".parquet", "application/vnd.apache.parquet"],
  [".arrow", "application/vnd.apache.arrow.file"],
  [".pmtiles", "application/vnd.pmtiles"],
  [".mvt", "application/vnd.mapbox-vector-tile"],
  [".pbf", "application/x-protobuf"],
];

/**
 * The media type of a file by its name, case ignored; text types say UTF-8.
 * A name that is not known gives `application/octet-stream`, which a browser
 * offers to save rather than guess at.
 */
export function mediaTypeOf(fileName: string): string {
  const name = fileName.toLowerCase();
  const known = MEDIA_TYPES.find(([ending]) => name.endsWith(ending));
  return known?.[1] ?? "application/octet-stream";
}

/** Whether a body of this media type is text that shrinks when compressed. */
export function isCompressible(mediaType: string): boolean {
  return (
    mediaType.startsWith("text/") ||
    /[/+](json|xml|javascript|wasm)\b/.test(mediaType)
  );
}
