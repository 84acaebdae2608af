import type { Field } from "@commons-widgets/table";
import type { DatasetDescription } from "../description.js";
import { BoundariesNotFoundError } from "../failures.js";
import { areasIn } from "./code-column.js";
import type { PortalDescription } from "./portal-dataset.js";

/** What a portal says of a dataset, with the fields that its table has. */
export function describeFields(
  description: PortalDescription,
  fields: readonly Field[],
): DatasetDescription {
  const measures = fields.filter(({ role }) => role === "measure");
  return { ...areasIn(fields), ...description, fields, measures };
}

/**
 * The answer of a portal that has no outlines.
 *
 * @param kind of portal, in words at the beginning of a sentence
 */
export function lackBoundaries(
  kind: string,
  geography: string,
): BoundariesNotFoundError {
  return new BoundariesNotFoundError(
    `${kind} gives tables, no boundaries for "${geography}". Name a commons of plain files (data-package), an ArcGIS or an OGC API Features service that has them.`,
  );
}
