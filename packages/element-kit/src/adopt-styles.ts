import type { CSSResult } from "lit";

/** Sets an element, once it has a root, in styles that came after it was made. */
export function adoptStyles(
  { shadowRoot }: { readonly shadowRoot: ShadowRoot | null },
  { styleSheet }: CSSResult,
): void {
  const adopted = shadowRoot?.adoptedStyleSheets;
  if (styleSheet && !adopted?.includes(styleSheet)) adopted?.push(styleSheet);
}
