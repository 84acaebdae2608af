/** An attribute's text; `undefined` where it is absent, removed or empty. */
export function given(text: string | null | undefined): string | undefined {
  return text ? text : undefined;
}
