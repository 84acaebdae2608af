/**
 * The address that all of a portal's others begin with, from any of them: up to
 * the first of these path segments, without a query, ending in a slash.
 *
 * @param ends names of the segments that come after it, such as `api`
 */
export function baseAddress(href: string, ends: readonly string[]): string {
  const url = new URL(href);
  const segments = url.pathname.split("/");
  const end = segments.findIndex((segment) => ends.includes(segment));
  const path = (end < 0 ? segments : segments.slice(0, end)).join("/");
  return `${url.origin}${path.replace(/\/*$/, "/")}`;
}

/** An address with a query, from its parts; a part that is absent is left out. */
export function withQuery(
  address: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, String(value));
  return url.href;
}
