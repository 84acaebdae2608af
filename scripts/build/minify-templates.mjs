import MagicString from "magic-string";

/** How the text of each tag's templates is made short. */
const SHORTEN = new Map([
  ["css", shortenCss],
  ["html", shortenMarkup],
  ["svg", shortenMarkup],
]);

/**
 * Makes the white space of Lit's templates single, and drops it in styles
 * where it means nothing; what is written in them stays as it is.
 *
 * @returns {import("rollup").Plugin}
 */
export function minifyTemplates() {
  return {
    name: "minify-templates",
    transform(code, id) {
      if (!/\/packages\/[^/]+\/dist\//.test(id)) return null;
      const text = new MagicString(code);
      for (const { tag, quasi } of templatesIn(this.parse(code))) {
        const shorten = SHORTEN.get(tag.name ?? "");
        if (!shorten) continue;
        for (const { start, end } of quasi.quasis)
          if (end > start)
            text.update(start, end, shorten(code.slice(start, end)));
      }
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}

/** @param {string} markup */
function shortenMarkup(markup) {
  return markup.replace(/\s*\n\s*/g, " ");
}

/** @param {string} css */
function shortenCss(css) {
  return css
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/(?<=[:,( ])0(?=\.\d)/g, "")
    .replace(/;}/g, "}");
}

/**
 * @typedef {object} Template
 * @property {string} type
 * @property {{ name?: string }} tag
 * @property {{ quasis: { start: number, end: number }[] }} quasi
 *
 * @param {object} node of a syntax tree
 * @returns {Generator<Template>} the tagged templates in it, outer ones first
 */
function* templatesIn(node) {
  const template = /** @type {Template} */ (node);
  if (template.type === "TaggedTemplateExpression") yield template;
  for (const child of Object.values(node))
    if (typeof child === "object" && child !== null) yield* templatesIn(child);
}
