const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  amp: "&",
};

/**
 * The words of a text that a portal keeps as HTML, in one line; none where
 * there is nothing but markup. It is for reading only: what it gives is shown
 * as text, never as markup.
 */
export function plainText(html: string): string {
  return html
    .replace(/<(?:script|style)\b.*?<\/(?:script|style)>/gis, " ")
    .replace(/<[a-z/!][^>]*>/gi, " ")
    .replace(/&([a-z]+|#39);/gi, (mark, name: string) => ENTITIES[name] ?? mark)
    .replace(/\s+/g, " ")
    .trim();
}

/** The address of the first link in a text kept as HTML, as it stands there. */
export function firstLink(html: string): string | undefined {
  return /<a\b[^>]*\shref\s*=\s*["']?([^"'\s>]+)/i.exec(html)?.[1];
}
