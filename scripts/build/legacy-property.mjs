const PROPERTY = /\/@lit\/reactive-element\/decorators\/property\.js$/;

/** What Lit's decorator does for a compiler's legacy decorators, which ours are. */
const LEGACY = `export const property = (options) => (prototype, name) => {
  prototype.constructor.createProperty(name, options);
  return Object.getOwnPropertyDescriptor(prototype, name);
};
`;

/**
 * Leaves standard decorators away from Lit's `property`, which would be three
 * quarters of it in every page.
 *
 * The build fails where Lit no longer makes a property in this way.
 *
 * @returns {import("rollup").Plugin}
 */
export function legacyProperty() {
  return {
    name: "legacy-property",
    transform(code, id) {
      if (!PROPERTY.test(id)) return null;
      if (!code.includes(".constructor.createProperty("))
        this.error(`${id} is not as it was: read it, and change this plugin.`);
      return { code: LEGACY, map: { mappings: "" } };
    },
  };
}
