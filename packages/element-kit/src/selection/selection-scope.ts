import { composedAncestors } from "../composed-tree.js";
import { SelectionStore } from "./selection.js";

const stores = new WeakMap<Element, SelectionStore>();

/**
 * The selection that an element owns.
 *
 * Kept by the node and not by its class, so that a figure finds the selection
 * around it whichever of the two the browser upgrades first.
 */
export function selectionOf(owner: Element): SelectionStore {
  let store = stores.get(owner);
  if (!store) stores.set(owner, (store = new SelectionStore()));
  return store;
}

/** The nearest `<commons-selection>` around an element, or `undefined`. */
export function selectionOwner(element: Element): Element | undefined {
  for (const ancestor of composedAncestors(element))
    if (ancestor.localName === "commons-selection") return ancestor;
  return undefined;
}
