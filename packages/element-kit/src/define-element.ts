/**
 * Defines an element unless the name is taken: the first library on a page
 * wins, and a second one says so once.
 */
export function defineElement(
  name: string,
  constructor: CustomElementConstructor,
): void {
  const taken = customElements.get(name);
  if (!taken) customElements.define(name, constructor);
  else if (taken !== constructor)
    console.warn(
      `<${name}> is already defined on this page, by another copy of this library or another one; that one stays.`,
    );
}
