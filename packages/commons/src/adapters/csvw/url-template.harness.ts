/** Prefixes of the initial context of RDFa and JSON-LD that the tests use. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ["schema", "http://schema.org/"],
  ["rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"],
  ["rdfs", "http://www.w3.org/2000/01/rdf-schema#"],
  ["dc", "http://purl.org/dc/terms/"],
  ["dcat", "http://www.w3.org/ns/dcat#"],
  ["foaf", "http://xmlns.com/foaf/0.1/"],
  ["org", "http://www.w3.org/ns/org#"],
  ["skos", "http://www.w3.org/2004/02/skos/core#"],
  ["csvw", "http://www.w3.org/ns/csvw#"],
  ["xsd", "http://www.w3.org/2001/XMLSchema#"],
  ["time", "http://www.w3.org/2006/time#"],
  ["ical", "http://www.w3.org/2002/12/cal/icaltzd#"],
  ["vcard", "http://www.w3.org/2006/vcard/ns#"],
  ["gr", "http://purl.org/goodrelations/v1#"],
];

/** Fills in a URL template (RFC 6570, simple and fragment forms). */
export function expandTemplate(
  template: string,
  variables: Readonly<Record<string, string>>,
  base: string,
): string {
  const filled = template.replace(
    /\{([#+]?)([^}]+)\}/g,
    (_, form: string, names: string) => {
      const values = names
        .split(",")
        .map(
          (name) =>
            variables[decodeURIComponent(name)] ?? variables[name] ?? "",
        );
      const encoded = form
        ? values.map(encodeURI)
        : values.map(encodeURIComponent);
      return (form === "#" ? "#" : "") + encoded.join(",");
    },
  );
  const [, prefix = "", rest = ""] = /^(\w+):(?!\/\/)(.*)$/.exec(filled) ?? [];
  const known = PREFIXES.find(([name]) => name === prefix);
  if (known) return known[1] + rest;
  return URL.canParse(filled, base) ? new URL(filled, base).href : filled;
}

/** The short form of an address, where its prefix is known. */
export function compactUrl(url: string): string {
  const known = PREFIXES.find(([, start]) => url.startsWith(start));
  return known ? `${known[0]}:${url.slice(known[1].length)}` : url;
}
