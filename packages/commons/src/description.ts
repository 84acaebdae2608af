import type {
  Field,
  Governance,
  Licence,
  Source,
} from "@commons-widgets/table";

/** Who may read a dataset. */
export type AccessRights = "public" | "members" | "restricted";

/** What is known of a dataset before its data is read. */
export interface DatasetDescription {
  /** As an author writes it, without a version. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly version: string;
  /** ISO 8601 date. */
  readonly created?: string;
  readonly publisher?: Source;
  readonly sources: readonly Source[];
  readonly licence?: Licence;
  readonly attribution?: string;
  readonly accessRights: AccessRights;
  readonly governance?: Governance;
  /** The version that is newer than this one, where the commons has one. */
  readonly newerVersion?: string;
  /** The kind of area, such as "ward"; absent where the data have none. */
  readonly geography?: string;
  /** The vintage the publisher names for those areas. */
  readonly vintage?: string;
  /** Where all of it is, as it stands after "in": "the Liverpool City Region". */
  readonly place?: string;
  readonly fields: readonly Field[];
  /** The fields an author may name in `measure`. */
  readonly measures: readonly Field[];
  readonly caveats: readonly string[];
}
