import {
  formatIsoDate,
  type Provenance,
  type Source,
} from "@commons-widgets/table";
import { html, nothing, type TemplateResult } from "lit";

/** Who published it, under which licence, which version; links only where safe. */
export function renderSourceLine(provenance: Provenance): TemplateResult {
  const { sources, publisher, licence, version, attribution } = provenance;
  const credited = sources.length > 0 ? sources : publisher ? [publisher] : [];
  return html`<footer part="source">
    <p>
      ${
        credited.length > 0
          ? html`Source: ${credited.map(renderCredit)}. `
          : html`Source not stated. `
      }
      ${
        licence
          ? html`Licence: ${renderLink(licence)}. `
          : html`Licence not stated. `
      }
      ${version ? html`Version of ${formatIsoDate(version)}.` : nothing}
    </p>
    ${attribution ? html`<p class="attribution">${attribution}</p>` : nothing}
  </footer>`;
}

function renderCredit(source: Source, index: number) {
  return html`${index > 0 ? "; " : ""}${renderLink(source)}`;
}

function renderLink({ title, url }: Source) {
  return url ? html`<a href=${url}>${title}</a>` : title;
}
