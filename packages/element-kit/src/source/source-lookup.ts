import { composedAncestors } from "../composed-tree.js";

/** What `<commons-source>` says of a prefix. */
export interface SourceBinding {
  /** Absolute URL of the catalogue. */
  readonly href: string;
  readonly type?: string | undefined;
}

const listeners = new Set<() => void>();

/** Calls `tell` whenever a `<commons-source>` came, went or changed. */
export function followSources(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Says that a `<commons-source>` came, went or changed. */
export function announceSourceChange(): void {
  for (const tell of listeners) tell();
}

/**
 * The catalogue bound to a prefix for an element: by the nearest
 * `<commons-source>` around it, else by the first in its tree or the page that
 * stands alone; one that wraps figures binds for those only.
 *
 * Read from the markup, so that it holds before that element is upgraded.
 */
export function findSource(
  element: Element,
  prefix: string,
): SourceBinding | undefined {
  for (const ancestor of composedAncestors(element))
    if (bindsPrefix(ancestor, prefix)) return readBinding(ancestor);
  for (const root of [element.getRootNode(), element.ownerDocument]) {
    if (!(root instanceof Document || root instanceof ShadowRoot)) continue;
    const sources = root.querySelectorAll("commons-source");
    const bound = [...sources].find(
      (source) => !source.firstElementChild && bindsPrefix(source, prefix),
    );
    if (bound) return readBinding(bound);
  }
  return undefined;
}

function bindsPrefix(element: Element, prefix: string): boolean {
  return (
    element.localName === "commons-source" &&
    element.getAttribute("prefix") === prefix &&
    element.hasAttribute("href")
  );
}

function readBinding(element: Element): SourceBinding | undefined {
  const href = element.getAttribute("href") ?? "";
  if (!URL.canParse(href, element.baseURI)) return undefined;
  return {
    href: new URL(href, element.baseURI).href,
    type: element.getAttribute("type") ?? undefined,
  };
}
