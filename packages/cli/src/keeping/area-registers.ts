import { registerAreas, type AreaRegister } from "@commons-widgets/geography";
import type { Table } from "@commons-widgets/table";
import { holdsAreas, type Descriptor } from "./descriptor.js";

/** A dataset that was read. */
export interface ReadDataset {
  readonly descriptor: Descriptor;
  /** Absent where it could not be. */
  readonly table?: Table;
}

/** The areas that the datasets of a commons list, by their geography. */
export function registersOf(
  datasets: readonly ReadDataset[],
): ReadonlyMap<string, AreaRegister> {
  const registers = new Map<string, AreaRegister>();
  for (const { descriptor, table } of datasets) {
    const { geography } = descriptor.commons ?? {};
    if (!geography || !table?.columnOf("area") || !holdsAreas(descriptor))
      continue;
    const vintages = table.fields.flatMap(({ role, vintage }) =>
      role === "member" && vintage ? [{ id: vintage, label: vintage }] : [],
    );
    registers.set(geography, registerAreas(table, geography, vintages));
  }
  return registers;
}
