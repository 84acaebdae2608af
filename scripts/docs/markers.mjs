/**
 * Puts text between the two comments that mark its place in a page.
 *
 * @param {string} page
 * @param {string} name of the marks: `<!-- name:start -->`, `<!-- name:end -->`
 * @param {string} text
 * @param {string} file named in the error
 * @returns {string} the page with the text in its place
 * @throws {Error} where the page lacks the marks
 */
export function between(page, name, text, file) {
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) {
    throw new Error(`${file} needs ${start} and, below it, ${end}.`);
  }
  return `${page.slice(0, from + start.length)}\n\n${text}\n${page.slice(to)}`;
}
