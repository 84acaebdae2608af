import { safeLink } from "@commons-widgets/commons";
import { findPublisher } from "../build/describe-catalogue.js";
import { ofDescription, type CheckedDataset } from "./checked-dataset.js";
import type { Finding } from "./finding.js";

/**
 * Whether a dataset says on which terms it may be used, whom to credit, and who
 * published it. Without a licence nobody may use it.
 */
export function checkLicence(dataset: CheckedDataset): readonly Finding[] {
  const { descriptor } = dataset;
  const [licence] = descriptor.licenses ?? [];
  const found = (level: Finding["level"], message: string) =>
    ofDescription(dataset, "licence", level, message);
  const findings: Finding[] = [];
  if (!licence)
    findings.push(
      found(
        "error",
        'No licence is stated, so nobody may use the data. Add "licenses", such as [{ "name": "OGL-UK-3.0", "title": "Open Government Licence v3.0", "path": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" }].',
      ),
    );
  else if (!safeLink(licence.path))
    findings.push(
      found(
        "warning",
        `The licence "${licence.name ?? licence.title ?? ""}" has no web address ("path"), where its words can be read.`,
      ),
    );
  if (!descriptor.commons?.attribution)
    findings.push(
      found(
        "warning",
        'No words of credit are given. Add "attribution" to "commons": they are printed beside every figure.',
      ),
    );
  if (!findPublisher(descriptor))
    findings.push(
      found(
        "warning",
        'Nobody is named as publisher. Add one to "contributors", with "roles": ["publisher"].',
      ),
    );
  return findings;
}
