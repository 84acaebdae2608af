import { isAbsent, type Field, type Table } from "@commons-widgets/table";
import { ofRow, type CheckedDataset } from "./checked-dataset.js";
import type { Finding } from "./finding.js";

/** Words for whom a number counts; of other things small numbers are harmless. */
const PEOPLE =
  /\b(?:people|persons?|adults?|child(?:ren)?|pupils?|students?|patients?|residents?|men|women|boys|girls|deaths?|births?|cases?|claimants?|victims?|offend\w+|households?|famil(?:y|ies)|admissions?|suicides?)\b/i;

/**
 * Whether a public dataset has counts of people so small that somebody could be
 * recognised, or hides a single value that the total gives away.
 *
 * Source of the bound: Office for National Statistics, Policy on protecting
 * confidentiality in tables of birth and death statistics: counts under 5 (here
 * 1 to `below` - 1; a zero tells of nobody) and what can be worked out from them.
 *
 * @param below the smallest count that may be shown, 5 by custom
 */
export function checkSmallNumbers(
  dataset: CheckedDataset,
  below: number,
): readonly Finding[] {
  const { table, descriptor } = dataset;
  const rights = descriptor.commons?.accessRights ?? "public";
  if (!table || rights !== "public") return [];
  return table.fields
    .filter((field) => countsPeople(field, table))
    .flatMap((field) => [
      ...smallCounts(dataset, table, field, below),
      ...givenAway(dataset, table, field),
    ]);
}

function countsPeople({ name, title, role, unit }: Field, table: Table) {
  if (role !== "measure" && role !== "denominator") return false;
  const isCount = table
    .numbers(name)
    .every((value) => isAbsent(value) || Number.isInteger(value));
  return (
    isCount &&
    unit?.symbol !== "%" &&
    PEOPLE.test(`${unit?.label ?? ""} ${title}`)
  );
}

function smallCounts(
  dataset: CheckedDataset,
  table: Table,
  { name }: Field,
  below: number,
): readonly Finding[] {
  const rows = table
    .numbers(name)
    .flatMap((value, row) =>
      typeof value === "number" && value > 0 && value < below ? [row] : [],
    );
  const [first] = rows;
  if (first === undefined) return [];
  const cells = rows.length === 1 ? "1 cell" : `${rows.length} cells`;
  const message = `"${name}" counts fewer than ${below} in ${cells}, so that people could be recognised. Suppress them ([c]), or say in --small which number is safe.`;
  return [ofRow(dataset, first, "small-numbers", "warning", message)];
}

/** A lone suppressed value is what is left of the total. */
function givenAway(
  dataset: CheckedDataset,
  table: Table,
  { name }: Field,
): readonly Finding[] {
  const textsOf = (role: "area" | "parent" | "period") => {
    const column = table.columnOf(role)?.field.name;
    return column === undefined ? undefined : table.texts(column);
  };
  const [areas, parents, periods] = [
    textsOf("area"),
    textsOf("parent"),
    textsOf("period"),
  ];
  if (!areas || !parents) return [];
  const values = table.numbers(name);
  const at = (code: string, row: number) => `${code} ${periods?.[row] ?? ""}`;
  const totals = new Set<string>();
  const hidden = new Map<string, number[]>();
  values.forEach((value, row) => {
    if (!isAbsent(value)) totals.add(at(areas[row] ?? "", row));
    else if (value.reason === "suppressed") {
      const key = at(parents[row] ?? "", row);
      hidden.set(key, [...(hidden.get(key) ?? []), row]);
    }
  });
  return [...hidden].flatMap(([key, rows]) => {
    const [row] = rows;
    if (rows.length > 1 || row === undefined || !totals.has(key)) return [];
    const message = `"${name}" is suppressed here and in no other part of ${parents[row] ?? ""}, whose total is published: it can be worked out. Suppress a second one.`;
    return [ofRow(dataset, row, "small-numbers", "warning", message)];
  });
}
