import type { Table } from "@commons-widgets/table";
import type { AreasDataset } from "./adapter.js";
import type { DatasetDescription } from "./description.js";

/** A dataset that the page itself holds. */
export interface MemoryDataset {
  /** Behind the prefix, such as `own-figures`. */
  readonly name: string;
  /** A table, or the bytes of a CSV file as people publish it. */
  readonly data: Table | Uint8Array;
  /** What is to be said of it beyond what its table says. */
  readonly description?: Partial<DatasetDescription>;
}

/** A commons that the page itself holds. */
export interface MemoryCommons {
  readonly datasets: readonly MemoryDataset[];
  readonly areas?: readonly AreasDataset[];
}

/** Several copies of this library may be on a page; the page keeps what it holds. */
const SLOT = Symbol.for("commons-widgets.memory-commons");

function registered(): Map<string, MemoryCommons> {
  const page = globalThis as Record<
    symbol,
    Map<string, MemoryCommons> | undefined
  >;
  return (page[SLOT] ??= new Map<string, MemoryCommons>());
}

/**
 * Makes tables of the page's own into a commons, for widgets with
 * `<commons-source type="memory" href="memory:NAME">`: a file that a reader
 * chose, a table that a script made, a test's.
 *
 * It takes the place of an earlier one of that name. Figures that have read it
 * keep what they read until `pageClient().forget({ type: "memory", href })`.
 */
export function registerMemoryCommons(
  name: string,
  commons: MemoryCommons,
): void {
  registered().set(name, commons);
}

/** The commons of that name, or `undefined` where the page registered none. */
export function findMemoryCommons(name: string): MemoryCommons | undefined {
  return registered().get(name);
}
