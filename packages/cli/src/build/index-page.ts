import { safeLink } from "@commons-widgets/commons";
import { escapeHtml } from "../html-text.js";
import type { CommonsFile } from "../keeping/commons-file.js";
import { holdsAreas, type Descriptor } from "../keeping/descriptor.js";
import { findPublisher, type PublishedFile } from "./describe-catalogue.js";
import type { Coverage } from "./read-coverage.js";
import { suggestTags } from "./suggest-tags.js";

/** A dataset as the page for people shows it. */
export interface ShownDataset {
  readonly descriptor: Descriptor;
  readonly files: readonly PublishedFile[];
  readonly coverage: Coverage;
}

/**
 * The page where a person finds every dataset of a commons: what it measures,
 * for which places and times, how much of it is there, on which terms, and the
 * tag to copy. It needs no script and no style of its own.
 */
export function writeIndexPage(
  commons: CommonsFile,
  datasets: readonly ShownDataset[],
): string {
  const title = escapeHtml(commons.title);
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="alternate" type="application/ld+json" href="catalogue.json" title="Catalogue">
  </head>
  <body>
    <header>
      <h1>${title}</h1>
${paragraph(commons.description)}${paragraph(keptBy(commons))}    </header>
    <main>
      <h2 id="datasets">Datasets</h2>
      <ul>
${datasets.map(listItem).join("")}      </ul>
${datasets.map((each) => section(commons, each)).join("")}    </main>
    <footer>
      <p>For programs: <a href="catalogue.json">catalogue.json</a> (DCAT 3) and <a href="search.json">search.json</a>.</p>
    </footer>
  </body>
</html>
`;
}

function keptBy({ publisher }: CommonsFile): string | undefined {
  return publisher?.name && `Kept by ${publisher.name}.`;
}

function paragraph(text: string | undefined): string {
  return text ? `      <p>${escapeHtml(text)}</p>\n` : "";
}

function listItem({ descriptor: { name, title } }: ShownDataset): string {
  return `        <li><a href="#${escapeHtml(name)}">${escapeHtml(title)}</a></li>\n`;
}

function section(commons: CommonsFile, shown: ShownDataset): string {
  const { descriptor, coverage } = shown;
  const { name, title, description, caveats } = {
    ...descriptor,
    caveats: descriptor.commons?.caveats ?? [],
  };
  const facts = factsOf(commons, shown)
    .map(
      ([term, html]) => `        <dt>${term}</dt>\n        <dd>${html}</dd>\n`,
    )
    .join("");
  return `      <section aria-labelledby="${escapeHtml(name)}">
      <h3 id="${escapeHtml(name)}">${escapeHtml(title)}</h3>
${paragraph(description)}      <dl>
${facts}      </dl>
${measureTable(coverage)}${caveats.map(paragraph).join("")}${tagsOf(commons, shown)}      </section>
`;
}

function factsOf(
  { prefix }: CommonsFile,
  { descriptor, files, coverage }: ShownDataset,
): readonly (readonly [term: string, html: string])[] {
  const publisher = findPublisher(descriptor);
  const [licence] = descriptor.licenses ?? [];
  const { periods } = coverage;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [
      "Identifier",
      `<code>${escapeHtml(`${prefix}:${descriptor.name}`)}</code>`,
    ],
    ["Version", escapeHtml(descriptor.version)],
    ["Published by", publisher && link(publisher.name, publisher.homepage)],
    [
      "Licence",
      licence
        ? link(licence.title ?? licence.name ?? "", licence.path)
        : "None is stated.",
    ],
    ["Who may read it", escapeHtml(rightsOf(descriptor))],
    ["Places", placesOf(descriptor, coverage)],
    [
      "Times",
      periods &&
        escapeHtml(
          periods.count === 1
            ? periods.first
            : `${periods.count}; the first ${periods.first}, the last ${periods.last}`,
        ),
    ],
    ["Files", files.map(fileLink).join(", ")],
  ];
  return facts.flatMap(([term, html]) => (html ? [[term, html] as const] : []));
}

function rightsOf({ commons }: Descriptor): string {
  const rights = commons?.accessRights ?? "public";
  return rights === "public" ? "everyone" : rights;
}

function placesOf(
  { commons }: Descriptor,
  { areas }: Coverage,
): string | undefined {
  if (areas === undefined) return undefined;
  const kind = commons?.geography ? `${commons.geography} areas` : "areas";
  const where = commons?.place ? ` in ${commons.place}` : "";
  const when = commons?.vintage ? ` (${commons.vintage})` : "";
  return escapeHtml(`${areas} ${kind}${where}${when}`);
}

function fileLink({ path, resource, bytes }: PublishedFile): string {
  const size = bytes < 1000 ? `${bytes} B` : `${Math.round(bytes / 1000)} kB`;
  return `<a href="${escapeHtml(path)}">${escapeHtml(resource)}</a> (${size})`;
}

function link(text: string, address: string | undefined): string {
  const href = safeLink(address);
  return href
    ? `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`
    : escapeHtml(text);
}

function measureTable({ measures }: Coverage): string {
  if (measures.length === 0) return "";
  const rows = measures.map(({ field, present, absent }) => {
    const cells = present + [...absent.values()].reduce((a, b) => a + b, 0);
    const why = [...absent].map(([reason, count]) => `${count} ${reason}`);
    const there = [`${present} of ${cells}`, ...why].join("; ");
    return `          <tr><th scope="row">${escapeHtml(field.title)}</th><td><code>${escapeHtml(field.name)}</code></td><td>${escapeHtml(field.unit?.label ?? "")}</td><td>${escapeHtml(there)}</td></tr>\n`;
  });
  return `      <table>
        <caption>Measures</caption>
        <thead>
          <tr><th scope="col">Measure</th><th scope="col">Name</th><th scope="col">Unit</th><th scope="col">Values there</th></tr>
        </thead>
        <tbody>
${rows.join("")}        </tbody>
      </table>
`;
}

function tagsOf(
  commons: CommonsFile,
  { descriptor, coverage }: ShownDataset,
): string {
  if (holdsAreas(descriptor)) return "";
  const tags = suggestTags(commons, descriptor, coverage);
  return tags.length > 0
    ? `      <p>To copy into a page:</p>\n${tags.map((tag) => `      <pre><code>${escapeHtml(tag)}</code></pre>\n`).join("")}`
    : "";
}
