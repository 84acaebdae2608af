/** A state of a geography's boundaries, such as the wards of May 2023 to 2025. */
export interface Vintage {
  /** What an author writes in `vintage`, such as "2025". */
  readonly id: string;
  /** Words for a reader, such as "wards of May 2023 to 2025". */
  readonly label: string;
}

/** One place of a geography. */
export interface Area {
  /** GSS code, such as "E05015282". */
  readonly code: string;
  readonly name: string;
  /** The name in Welsh, where the commons gives one. */
  readonly nameCy?: string;
  /** Code of the larger area it lies in, such as its district. */
  readonly parent?: string;
  readonly parentName?: string;
  /** Easting of a point inside it, in British National Grid metres. */
  readonly x?: number;
  /** Northing of that point, in British National Grid metres. */
  readonly y?: number;
  /** IDs of the vintages it belongs to. */
  readonly vintages: readonly string[];
  /** The larger area in a vintage, where it is not `parent` in all of them. */
  readonly parents?: ReadonlyMap<string, Parent>;
}

/** A larger area that others lie in. */
export interface Parent {
  readonly code: string;
  readonly name: string;
}

/** The larger area that one lies in, in a vintage; `undefined` where none is known. */
export function parentIn(area: Area, vintage: string): Parent | undefined {
  const { parent: code, parentName, parents } = area;
  const then = parents?.get(vintage);
  if (then || code === undefined) return then;
  return { code, name: parentName ?? code };
}
