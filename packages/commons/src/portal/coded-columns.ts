import { memberAt, type JsonObject } from "../json.js";
import { cellText } from "./cell-text.js";

/** The columns that hold codes of areas. */
export interface CodedColumns {
  /** Absent where no column has codes alone. */
  readonly area?: string;
  /** What each area lies in; absent where no column says it. */
  readonly parent?: string;
}

/** Codes of the Government Statistical Service and of its census merged areas. */
const AREA_CODE = /^[EWSNKJLM]\d{8}$/;

/**
 * Finds the column of the areas' codes, and that of what each area lies in.
 *
 * The area's is, of the columns whose every value is a GSS code, the one with
 * most distinct codes, then the first. The wider area's is another of them, with
 * codes of another kind, of which each area has one and which are fewer than the
 * areas; of several again the one with most, which is the next wider.
 *
 * @param values the texts of each column that are not empty
 */
export function findCodedColumns(
  columns: readonly { readonly name: string }[],
  values: ReadonlyMap<string, readonly string[]>,
  records: readonly JsonObject[],
): CodedColumns {
  const coded = columns.flatMap(({ name }) => {
    const texts = values.get(name) ?? [];
    return texts.length > 0 && texts.every((text) => AREA_CODE.test(text))
      ? [{ name, distinct: new Set(texts).size }]
      : [];
  });
  // Array sort is stable, so that of equals the first stays first.
  const [area, ...others] = coded.sort((a, b) => b.distinct - a.distinct);
  if (!area) return {};
  const parent = others.find(({ name }) => holds(records, name, area.name));
  return { area: area.name, ...(parent ? { parent: parent.name } : {}) };
}

/** Whether a column says for each area the one thing that it lies in. */
function holds(
  records: readonly JsonObject[],
  name: string,
  area: string,
): boolean {
  const wider = new Map<string, string>();
  for (const record of records) {
    const code = cellText(memberAt(record, area));
    const text = cellText(memberAt(record, name));
    if (code === "" || text === "") continue;
    // A code of the same kind is the area's own of another year.
    if (text.slice(0, 3) === code.slice(0, 3)) return false;
    if ((wider.get(code) ?? text) !== text) return false;
    wider.set(code, text);
  }
  return new Set(wider.values()).size < wider.size;
}
