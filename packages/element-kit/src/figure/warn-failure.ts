import type { CommonsError } from "@commons-widgets/table";

const warned = new Set<string>();

/** Tells the author once, in the console, why an element cannot be drawn. */
export function warnFailure(element: Element, error: CommonsError): void {
  const anchor = error.code.replace("/", "-");
  const text = `<${element.localName} dataset="${element.getAttribute("dataset") ?? ""}">: ${error.message} [${error.code}] See docs/errors.md#${anchor}`;
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(text, ...(error.cause === undefined ? [] : [error.cause]));
}
