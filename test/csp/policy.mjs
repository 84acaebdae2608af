/**
 * The strictest policy the widgets promise to run under, as published.
 *
 * @param {object} [from]
 * @param {string} [from.scripts] the origin the loader comes from, when it is
 *   not the page's own
 * @param {string} [from.commons] the origin of the commons, when it is not the
 *   page's own
 */
export function strictPolicy({ scripts = "", commons = "" } = {}) {
  const directives = [
    ["default-src", "'none'"],
    ["script-src", "'self'", scripts],
    ["style-src", "'self'"],
    ["img-src", "'self'", "data:"],
    ["connect-src", "'self'", commons],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
    ["require-trusted-types-for", "'script'"],
  ];
  return directives.map((words) => words.join(" ").trim()).join("; ");
}
