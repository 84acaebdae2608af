/** @typedef {import("./elements.mjs").Declaration} Declaration */
/** @typedef {import("./elements.mjs").Named} Named */
/** @typedef {import("./elements.mjs").Member} Member */

/**
 * The tables of everything a page can use of an element, in Markdown. A kind
 * the element has none of has no table.
 *
 * @param {Declaration} element
 * @returns {string}
 */
export function apiTables(element) {
  const properties = (element.members ?? []).filter(isProperty);
  const methods = (element.members ?? []).filter(isMethod);
  return [
    table("Attributes", element.attributes, {
      Attribute: code,
      Type: type,
      Default: initial,
      "What it says": description,
    }),
    table("Properties", properties, {
      Property: code,
      Attribute: ({ attribute }) => (attribute ? `\`${attribute}\`` : ""),
      Type: type,
      Default: initial,
      "What it holds": description,
    }),
    table("Methods", methods, { Method: code, "What it does": description }),
    table("Slots", element.slots, {
      Slot: ({ name }) => (name === "" ? "(default)" : `\`${name}\``),
      "What goes in": description,
    }),
    table("Events", element.events, {
      Event: code,
      Type: type,
      When: description,
    }),
    table("Parts", element.cssParts, {
      Part: code,
      "What it is": description,
    }),
    table("Custom properties", element.cssProperties, {
      Property: code,
      Default: initial,
      "What it sets": description,
    }),
    table("States", element.cssStates, {
      State: ({ name }) => `\`:state(${name})\``,
      When: description,
    }),
  ]
    .filter((text) => text !== "")
    .join("\n");
}

/** @param {Member} member */
function isProperty(member) {
  return member.kind === "field" && !member.static;
}

/** @param {Member} member */
function isMethod({ kind, description }) {
  // Lit's own methods are public; only ours say what they do for a page.
  return kind === "method" && description !== undefined;
}

/**
 * @template {Named} Row
 * @param {string} heading
 * @param {Row[] | undefined} rows
 * @param {Record<string, (row: Row) => string>} columns
 * @returns {string}
 */
function table(heading, rows = [], columns) {
  if (rows.length === 0) return "";
  const cells = rows.map((row) =>
    Object.values(columns).map((cell) => escape(cell(row))),
  );
  const rule = Object.keys(columns).map(() => "---");
  const lines = [Object.keys(columns), rule, ...cells].map(
    (line) => `| ${line.join(" | ")} |`,
  );
  return `## ${heading}\n\n${lines.join("\n")}\n`;
}

/** @param {Named} row */
function code({ name }) {
  return `\`${name}\``;
}

/** @param {Named} row */
function type(row) {
  return row.type ? `\`${row.type.text.replaceAll(/\s+/g, " ")}\`` : "";
}

/** @param {Named} row */
function initial(row) {
  return row.default === undefined ? "" : `\`${row.default}\``;
}

/** @param {Named} row */
function description(row) {
  return (row.description ?? "").replaceAll(/\s+/g, " ").trim();
}

/**
 * A bar would end the cell.
 *
 * @param {string} cell
 */
function escape(cell) {
  return cell.replaceAll("|", "\\|");
}
