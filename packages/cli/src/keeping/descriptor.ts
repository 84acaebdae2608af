/** What a data package says of a column (`docs/commons/format.md`). */
export interface FieldDescriptor {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly commons?: Readonly<Record<string, unknown>>;
  readonly categories?: readonly Labelled[];
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** Fields whose values are to be among those of a table of the same package. */
export interface ForeignKey {
  readonly fields: readonly string[] | string;
  readonly reference: {
    /** Absent or empty: the table itself. */
    readonly resource?: string;
    readonly fields: readonly string[] | string;
  };
}

/** A text of the file, and our word for what it means. */
export interface Labelled {
  readonly value: string;
  readonly label: string;
}

/** What a data package says of one of its files, or of a table at a portal. */
export interface ResourceDescriptor {
  readonly name: string;
  readonly type?: string;
  readonly title?: string;
  /** Relative to the folder of the package; absent at a portal. */
  readonly path?: string;
  readonly format?: string;
  readonly mediatype?: string;
  readonly encoding?: string;
  readonly bytes?: number;
  readonly hash?: string;
  readonly commons?: {
    readonly role?: string;
    readonly vintage?: string;
    readonly object?: string;
    readonly label?: string;
    /** Where the rows are, if not in a file. */
    readonly portal?: {
      readonly type: string;
      readonly href: string;
      readonly dataset: string;
    };
  };
  readonly schema?: {
    readonly $schema?: string;
    readonly fields: readonly FieldDescriptor[];
    readonly primaryKey?: readonly string[] | string;
    readonly foreignKeys?: readonly ForeignKey[];
    readonly missingValues?: readonly (Labelled | string)[];
  };
}

/** What a data package says of one of its files. */
export type FileDescriptor = ResourceDescriptor & { readonly path: string };

/** Whether a resource is a file, and not a table at a portal. */
export function isFile(
  resource: ResourceDescriptor,
): resource is FileDescriptor {
  return resource.path !== undefined;
}

/** A data package's own description, as its file holds it. */
export interface Descriptor {
  readonly $schema?: string;
  readonly name: string;
  readonly id?: string;
  readonly title: string;
  readonly description?: string;
  readonly homepage?: string;
  readonly version: string;
  readonly created?: string;
  readonly keywords?: readonly string[];
  readonly licenses?: readonly {
    readonly name?: string;
    readonly path?: string;
    readonly title?: string;
  }[];
  readonly sources?: readonly {
    readonly title: string;
    readonly path?: string;
    readonly version?: string;
  }[];
  readonly contributors?: readonly {
    readonly title: string;
    readonly path?: string;
    readonly roles?: readonly string[];
  }[];
  readonly commons?: {
    readonly attribution?: string;
    readonly geography?: string;
    readonly vintage?: string;
    /** Of a lookup: whose areas it leads to. */
    readonly toVintage?: string;
    readonly place?: string;
    readonly caveats?: readonly string[];
    readonly accessRights?: string;
  };
  readonly resources: readonly ResourceDescriptor[];
}

/** Whether a package is a list of areas with their outlines. */
export function holdsAreas({ resources }: Descriptor): boolean {
  return resources.some(({ commons }) => commons?.role === "areas");
}

/** Whether a package leads from areas to others, and is no history of them. */
export function isLookup({ resources }: Descriptor): boolean {
  return resources.some(({ schema }) => {
    const roles = schema?.fields.map(({ commons }) => commons?.["role"]) ?? [];
    return roles.includes("from-area") && !roles.includes("period");
  });
}

/** The table of a package: its data, or its list of areas. */
export function tableOf({
  resources,
}: Descriptor): ResourceDescriptor | undefined {
  return (
    resources.find(({ commons }) => commons?.role === "data") ??
    resources.find(({ commons }) => commons?.role === "areas") ??
    resources.find(({ schema }) => schema)
  );
}

/** Writes JSON as every file of a commons has it: two spaces, a line end last. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
