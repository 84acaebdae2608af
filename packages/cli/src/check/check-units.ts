import { tableOf, type FieldDescriptor } from "../keeping/descriptor.js";
import { UNSTATED_UNIT } from "../keeping/unstated-unit.js";
import {
  ofDescription,
  ofRow,
  type CheckedDataset,
} from "./checked-dataset.js";
import type { Finding } from "./finding.js";

/** Units of what can never be added up over areas. */
const NOT_ADDABLE =
  /%|\bper\b|\brates?\b|\bratios?\b|\bscores?\b|\branks?\b|\bdeciles?\b|\bmedians?\b|\bmeans?\b|\baverages?\b|\bindex\b|\byears of life\b/i;

/**
 * Whether what is said of units and arithmetic can be true: nothing is added up
 * that cannot be, weights and limits belong to fields that are there, and no
 * share of a whole is more than the whole.
 */
export function checkUnits(dataset: CheckedDataset): readonly Finding[] {
  const fields = tableOf(dataset.descriptor)?.schema?.fields ?? [];
  const names = new Set(fields.map(({ name }) => name));
  return fields.flatMap((field) => [
    ...checkStated(dataset, field),
    ...checkSum(dataset, field),
    ...checkReferences(dataset, field, names),
    ...checkShare(dataset, field),
  ]);
}

function checkStated(
  dataset: CheckedDataset,
  { name, commons }: FieldDescriptor,
): readonly Finding[] {
  if (unitOf(commons).label !== UNSTATED_UNIT) return [];
  const message = `Nobody has said in what "${name}" is counted or measured: give "unit" its "label".`;
  return [ofDescription(dataset, "units", "warning", message)];
}

function checkSum(
  dataset: CheckedDataset,
  { name, commons }: FieldDescriptor,
): readonly Finding[] {
  const unit = unitOf(commons);
  const words = `${unit.symbol} ${unit.label}`;
  if (commons?.["aggregate"] !== "sum" || !NOT_ADDABLE.test(words)) return [];
  return [
    ofDescription(
      dataset,
      "units",
      "error",
      `"${name}" is in "${unit.label}" and has "aggregate": "sum". Such values cannot be added up; accepted: weighted-mean with "weightedBy", or none.`,
    ),
  ];
}

function checkReferences(
  dataset: CheckedDataset,
  { name, commons }: FieldDescriptor,
  names: ReadonlySet<string>,
): readonly Finding[] {
  return ["of", "weightedBy"].flatMap((key) => {
    const other = commons?.[key];
    return typeof other !== "string" || names.has(other)
      ? []
      : [
          ofDescription(
            dataset,
            "units",
            "error",
            `"${name}" has "${key}": "${other}", and there is no such field.`,
          ),
        ];
  });
}

function checkShare(
  dataset: CheckedDataset,
  { name, commons }: FieldDescriptor,
): readonly Finding[] {
  const { symbol, label } = unitOf(commons);
  const { table } = dataset;
  if (symbol !== "%" || !/% of\b/.test(label) || !table?.has(name)) return [];
  const values = table.numbers(name);
  const row = values.findIndex(
    (value) => typeof value === "number" && (value < 0 || value > 100),
  );
  const value = values[row];
  if (typeof value !== "number") return [];
  const message = `"${name}" is ${value} here, and a share ("${label}") lies between 0 and 100.`;
  return [ofRow(dataset, row, "units", "warning", message)];
}

function unitOf(commons: FieldDescriptor["commons"]) {
  const { symbol = "", label = "" } = (commons?.["unit"] ?? {}) as {
    readonly symbol?: string;
    readonly label?: string;
  };
  return { symbol, label };
}
