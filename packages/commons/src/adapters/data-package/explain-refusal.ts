import type { AccessRights } from "../../description.js";
import { ForbiddenError } from "../../failures.js";
import { objectAt, textAt } from "../../json.js";
import type { CatalogueEntry } from "./catalogue.js";
import { parseGovernance } from "./governance.js";

/**
 * Says of a refusal what its catalogue says of the dataset: what it is, who may
 * see it and whom to ask. Any other outcome stays as it is.
 */
export async function explainRefusal<T>(
  entry: CatalogueEntry | undefined,
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ForbiddenError) || !entry) throw error;
    const governance = parseGovernance(entry.item, error.url, "commons:");
    const publisher = textAt(
      objectAt(entry.item, "dct:publisher"),
      "foaf:name",
    );
    const contact = governance?.contact ?? governance?.steward;
    const whom = contact?.title ?? publisher;
    throw new ForbiddenError(error.url, error.status, {
      title: entry.title,
      accessRights: parseAccess(textAt(entry.item, "dct:accessRights")),
      ...(whom ? { contact: whom } : {}),
    });
  }
}

/** Who may read a dataset; everyone where it is not said. */
export function parseAccess(text: string | undefined): AccessRights {
  return text === "members" || text === "restricted" ? text : "public";
}
