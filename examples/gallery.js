"use strict";

/** Inline elements that stay on the line of the text around them. */
const INLINE = new Set(["a", "b", "code", "em", "strong", "commons-value"]);
const ADDRESSES = new Set(["commons", "href", "src"]);
/** Letters a line of a snippet's text has at most, but for a long address. */
const LINE = 52;
const AS_FILE = location.protocol === "file:";

// This script runs before the loader's module, while each figure still holds
// only what its author wrote: the page itself is the source of its snippets.
for (const figure of document.querySelectorAll("[data-figure]")) {
  figure.after(createPanel(writeSnippet(figure), nameOf(figure)));
}
if (AS_FILE) document.body.prepend(createFileNotice());

/** What the part of the page around a figure is called, numbered where it has several. */
function nameOf(figure) {
  const part = figure.closest("section") ?? document;
  const name = part.querySelector("h1, h2").textContent;
  const number = [...part.querySelectorAll("[data-figure]")].indexOf(figure);
  return number > 0 ? `${name}, ${number + 1}` : name;
}

/** The markup to paste: the loader, then the figure, all addresses whole. */
function writeSnippet(figure) {
  const loader = document.querySelector('script[src$="loader.js"]');
  const lines = [`<script type="module" src="${loader.src}"></script>`];
  for (const child of figure.children) lines.push(...writeElement(child));
  return lines.join("\n");
}

function writeElement(element) {
  const tag = element.localName;
  const attributes = [...element.attributes]
    .filter((attribute) => attribute.name !== "class")
    .map((attribute) => writeAttribute(attribute));
  const opening =
    attributes.length > 1
      ? [`<${tag}`, ...attributes.map((text) => `  ${text}`)]
      : [[`<${tag}`, ...attributes].join(" ")];
  opening.push(`${opening.pop()}>`);
  const content = writeContent(element).map((line) => `  ${line}`);
  if (content.length > 0) return [...opening, ...content, `</${tag}>`];
  opening.push(`${opening.pop()}</${tag}>`);
  return opening;
}

function writeContent(element) {
  const isText = [...element.childNodes].some(
    (node) => node instanceof Text && node.data.trim() !== "",
  );
  if (!isText) return [...element.children].flatMap(writeElement);
  return wrap(writeRun(element.childNodes).trim());
}

/** Text and inline elements as one run, white space as a browser shows it. */
function writeRun(nodes) {
  let run = "";
  for (const node of nodes) {
    if (node instanceof Text) run += escapeText(node.data);
    else if (INLINE.has(node.localName)) run += writeInline(node);
  }
  return run.replace(/\s+/g, " ");
}

function writeInline(element) {
  const attributes = [...element.attributes].map(
    (attribute) => ` ${writeAttribute(attribute)}`,
  );
  const tag = element.localName;
  return `<${tag}${attributes.join("")}>${writeRun(element.childNodes).trim()}</${tag}>`;
}

function writeAttribute({ name, value }) {
  const whole = ADDRESSES.has(name) ? new URL(value, document.baseURI) : value;
  return `${name}="${escapeText(String(whole)).replaceAll('"', "&quot;")}"`;
}

/** Letters beyond ASCII become numbers: an empty file names no encoding. */
function escapeText(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[^\t\n -~]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}

/** Breaks a run into lines at its spaces, but for those an attribute holds. */
function wrap(run) {
  const lines = [];
  for (const word of run.match(/(?:="[^"]*"|\S)+/g) ?? []) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || longer.length > LINE) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function createPanel(snippet, name) {
  const panel = create("div", "snippet");
  const bar = create("div", "snippet-bar");
  const title = create("p", "snippet-title", "Paste this into any page");
  const button = create("button", "copy", "Copy");
  button.type = "button";
  const status = create("span", "copy-status");
  status.setAttribute("role", "status");
  const code = create("code");
  code.append(...colour(snippet));
  const block = create("pre", "snippet-code");
  block.tabIndex = 0;
  block.setAttribute("role", "region");
  block.setAttribute("aria-label", `Markup to paste: ${name}`);
  block.append(code);
  button.addEventListener("click", () => copy(snippet, code, status));
  bar.append(title, status, button);
  panel.append(bar, block);
  return panel;
}

/** Tags, attribute names and values, each in its own span. */
function colour(snippet) {
  const pieces = snippet.split(/(<\/?[\w-]+|"[^"]*"|[\w-]+(?=="))/);
  return pieces.map((piece) => {
    if (piece.startsWith("<")) return create("span", "code-tag", piece);
    if (piece.startsWith('"')) return create("span", "code-value", piece);
    return document.createTextNode(piece);
  });
}

async function copy(snippet, code, status) {
  try {
    await navigator.clipboard.writeText(snippet);
    status.textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(code);
    status.textContent = "Selected: copy it with your keyboard";
  }
}

function createFileNotice() {
  return create(
    "p",
    "file-notice",
    "This page was opened as a file. Browsers keep scripts and data from such pages, so each figure shows the words inside its tag, and the snippets hold the addresses of files on this machine. “npm start” shows the figures.",
  );
}

function create(tag, className = "", text = "") {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
