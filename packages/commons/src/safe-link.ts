/**
 * A link that is safe to show: http, https or mailto, made absolute.
 *
 * @returns `undefined` for anything else, such as `javascript:`
 */
export function safeLink(
  text: string | undefined,
  base?: string,
): string | undefined {
  if (!text || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return ["http:", "https:", "mailto:"].includes(url.protocol)
    ? url.href
    : undefined;
}
