/** The elements around one, outwards, through slots' hosts and shadow roots. */
export function* composedAncestors(element: Element): Generator<Element> {
  let node: Node | null = element;
  while (node) {
    node =
      node instanceof Element && node.assignedSlot
        ? node.assignedSlot
        : (node.parentNode ?? (node instanceof ShadowRoot ? node.host : null));
    if (node instanceof Element) yield node;
  }
}
