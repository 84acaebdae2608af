import {
  chooseVintage,
  geographyOfMost,
  type AreaRegister,
} from "@commons-widgets/geography";
import {
  OBSERVATION_STATUSES,
  type Column,
  type Field,
  type Table,
} from "@commons-widgets/table";
import type { FieldDescriptor } from "../keeping/descriptor.js";
import { UNSTATED_UNIT } from "../keeping/unstated-unit.js";
import { titleOf } from "../title-of.js";
import { statusName } from "./write-cells.js";

/** Digits after the point that are kept to show, at most. */
const MOST_DECIMALS = 12;

/**
 * Describes the columns of a table as `docs/commons/format.md` asks, as far as
 * they say it themselves. Of a measure: the digits its values have, its unit
 * where every value carried one, and that values are not put together, since
 * nobody has said how.
 */
export function describeFields(table: Table): readonly FieldDescriptor[] {
  return table.columns.flatMap((column) => [
    describeField(column),
    ...(column.statuses && column.statuses.size > 0
      ? [describeStatus(column.field)]
      : []),
  ]);
}

function describeField(column: Column): FieldDescriptor {
  const { name, title, description, type, role } = column.field;
  return {
    name,
    title: title === name ? titleOf(name) : title,
    ...(description ? { description } : {}),
    type: type === "period" ? "string" : type,
    ...(role ? { commons: { role, ...describeNumber(column) } } : {}),
  };
}

function describeNumber({ field, cells }: Column): object {
  const { role, unit, decimals, aggregate, direction, weightedBy, of } = field;
  const given = {
    ...(of ? { of } : {}),
    ...(direction ? { direction } : {}),
    ...(weightedBy ? { weightedBy } : {}),
  };
  if (role !== "measure") return given;
  const written = cells.map((cell) =>
    typeof cell === "number" ? decimalsOf(cell) : 0,
  );
  const most = written.reduce((a, b) => Math.max(a, b), 0);
  return {
    ...given,
    unit: unit ?? { label: UNSTATED_UNIT, symbol: "", position: "after" },
    decimals: Math.min(MOST_DECIMALS, decimals ?? most),
    aggregate: aggregate ?? "none",
  };
}

function decimalsOf(value: number): number {
  const [, decimals = "", exponent = "0"] =
    /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, decimals.length - Number(exponent));
}

function describeStatus({ name, title }: Field): FieldDescriptor {
  return {
    name: statusName(name),
    title: `${titleOf(title)}, status`,
    description:
      "The publisher's mark on the value; blank for an ordinary one.",
    type: "string",
    categories: OBSERVATION_STATUSES.map((word) => ({
      value: word,
      label: word,
    })),
    commons: { role: "status", of: name },
  };
}

/** What kind of areas a table is about, and of when. */
export interface TableAreas {
  readonly geography?: string;
  readonly vintage?: string;
}

/**
 * The kind of area that most codes of a table name, and the vintage of it that
 * most of them are in, where the commons holds those areas.
 */
export function findAreas(
  table: Table,
  registers: ReadonlyMap<string, AreaRegister>,
): TableAreas {
  const column = table.columnOf("area")?.field.name;
  if (column === undefined) return {};
  const codes = table.texts(column);
  const geography = geographyOfMost(codes);
  const register = geography ? registers.get(geography) : undefined;
  const best =
    register && register.vintages.length > 0
      ? chooseVintage(register, codes).used
      : undefined;
  return {
    ...(geography ? { geography } : {}),
    ...(best && best.matched.length > 0 ? { vintage: best.vintage.id } : {}),
  };
}
