import {
  formatIsoDate,
  type Governance,
  type Provenance,
  type Source,
} from "@commons-widgets/table";
import { html, nothing, type TemplateResult } from "lit";

/** Who published it, under which licence, which version; links only where safe. */
export function renderSourceLine(provenance: Provenance): TemplateResult {
  const { sources, publisher, licence, version, attribution } = provenance;
  const { governance, newerVersion } = provenance;
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
      ${newerVersion ? html`A newer version exists, of ${formatIsoDate(newerVersion)}.` : nothing}
    </p>
    ${attribution ? html`<p class="attribution">${attribution}</p>` : nothing}
    ${governance ? renderGovernance(governance) : nothing}
  </footer>`;
}

function renderCredit(source: Source, index: number) {
  return html`${index > 0 ? "; " : ""}${renderLink(source)}`;
}

function renderLink({ title, url }: Source) {
  return url ? html`<a href=${url}>${title}</a>` : title;
}

/** Who answers for the data, and by which rules. */
function renderGovernance(governance: Governance): TemplateResult {
  const { steward, contact, decisionRecord, usePolicy, reviewDate } =
    governance;
  const parts = [
    ["Steward", steward],
    ["Contact", contact],
    ["Decision record", decisionRecord],
    ["Use policy", usePolicy],
  ] as const;
  return html`<p class="governance">
    ${parts.map(([name, source]) =>
      source ? html`${name}: ${renderLink(source)}. ` : nothing,
    )}
    ${reviewDate ? html`To be reviewed on ${formatIsoDate(reviewDate)}.` : nothing}
  </p>`;
}
