import type { Licence, Source } from "@commons-widgets/table";
import type { AccessRights } from "../description.js";
import type { PortalDescription } from "./portal-dataset.js";

/** What a portal may say of a table; what it leaves out is empty or absent. */
export interface PortalWords {
  readonly id: string;
  readonly title: string;
  /** Where a reader finds it, which is its source; absent where none is known. */
  readonly page: string | undefined;
  readonly version: string | undefined;
  /** Without markup. */
  readonly description?: string | undefined;
  readonly created?: string | undefined;
  readonly publisher?: Source | undefined;
  readonly licence?: Licence | undefined;
  readonly attribution?: string | undefined;
  /** `public` where absent. */
  readonly accessRights?: AccessRights;
  /** None where absent. */
  readonly caveats?: readonly string[];
}

/** Describes a table by what its portal says, and by nothing it does not say. */
export function describeTable({
  id,
  title,
  page,
  version,
  accessRights = "public",
  caveats = [],
  ...said
}: PortalWords): PortalDescription {
  const { description, created, publisher, licence, attribution } = said;
  return {
    id,
    title,
    version: version ?? "",
    sources: [{ title, ...(page ? { url: page } : {}) }],
    accessRights,
    caveats,
    ...(description ? { description } : {}),
    ...(created ? { created } : {}),
    ...(publisher ? { publisher } : {}),
    ...(licence ? { licence } : {}),
    ...(attribution ? { attribution } : {}),
  };
}
