import type { Unit } from "@commons-widgets/table";
import type { CubeCategory } from "../../cube/cube.js";
import { memberAt, objectAt, textAt, type JsonObject } from "../../json.js";

/** Words for the powers of ten by which a value is to be multiplied. */
const POWERS: ReadonlyMap<number, string> = new Map([
  [2, "hundreds"],
  [3, "thousands"],
  [6, "millions"],
  [9, "billions"],
]);

/**
 * Reads the categories of a dimension in their order, with their labels, and
 * the units and digits that a measure states. One without an index has one
 * category, named by its label.
 */
export function readCategories(
  category: JsonObject | undefined,
): readonly CubeCategory[] {
  const labels = objectAt(category, "label");
  const notes = objectAt(category, "note");
  const units = objectAt(category, "unit");
  return codesOf(category, labels).map((code) => {
    const label = textAt(labels, code);
    const note = memberAt(notes, code);
    const stated = objectAt(units, code);
    const unit = readUnit(stated);
    const decimals = memberAt(stated, "decimals");
    return {
      code,
      ...(label ? { label } : {}),
      ...(Array.isArray(note) ? { description: note.join(" ") } : {}),
      ...(unit ? { unit } : {}),
      ...(isDigits(decimals) ? { decimals } : {}),
    };
  });
}

function codesOf(
  category: JsonObject | undefined,
  labels: JsonObject | undefined,
): readonly string[] {
  const index = memberAt(category, "index");
  if (Array.isArray(index)) return index.map(String);
  const numbered = objectAt(category, "index");
  if (!numbered) return Object.keys(labels ?? {});
  return Object.entries(numbered)
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([code]) => code);
}

/**
 * A unit in words. The sign of a value that is in thousands or millions stands
 * in the words only: written against the number it would say another one.
 */
function readUnit(stated: JsonObject | undefined): Unit | undefined {
  const power = Number(memberAt(stated, "multiplier") ?? 0);
  const label =
    textAt(stated, "label") ??
    [POWERS.get(power), textAt(stated, "base")].filter(Boolean).join(" of ");
  const sign = textAt(stated, "symbol") ?? (label === "%" ? "%" : "");
  if (label === "" && sign === "") return undefined;
  const words = new Set([...(power === 0 ? [] : [sign]), label || sign]);
  return {
    label: [...words].filter(Boolean).join(" "),
    symbol: power === 0 ? sign : "",
    position: textAt(stated, "position") === "start" ? "before" : "after",
  };
}

function isDigits(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 20;
}
