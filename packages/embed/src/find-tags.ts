const PREFIX = "commons-";

/**
 * Calls `found` for every element whose tag begins with `commons-`, those in
 * the page now and those added later, each element once.
 *
 * Elements inside shadow roots are not seen; who adds those imports the
 * element's own module.
 */
export function findTags(
  root: Document,
  found: (element: Element) => void,
): void {
  const seen = new WeakSet<Element>();
  const visit = (element: Element) => {
    if (!element.localName.startsWith(PREFIX) || seen.has(element)) return;
    seen.add(element);
    found(element);
  };
  const visitWithin = (node: Element | Document) => {
    if (node instanceof Element) visit(node);
    for (const element of node.querySelectorAll("*")) visit(element);
  };
  visitWithin(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof Element) visitWithin(node);
  }).observe(root, { childList: true, subtree: true });
}
