import { readAreaCode } from "../area-code.js";
import type { RawProperties } from "./raw-area.js";

/** Which properties of a file hold the codes and the names of its areas. */
export interface NamingFields {
  /** `undefined`: the `id` of each shape. */
  readonly code: string | undefined;
  readonly name: string | undefined;
}

/** What a shape is called. */
export interface Naming {
  readonly code: string;
  readonly name?: string;
}

const SAMPLE = 1_000;

const NAME_WORDS = ["name", "areanm", "area_name", "nm", "label", "title"];

/**
 * Finds where a file keeps its areas' codes: `WD25CD`, `ward22_code`, `areacd`,
 * `id`. It is the property with the most different GSS codes, the first of
 * several; where no property holds such codes, the `id` of the shapes, or the
 * property `code`. The name stands in the property of the same stem: `WD25NM`,
 * `ward22_name`.
 *
 * @param asked the property that an author named for the code
 */
export function findNamingFields(
  shapes: readonly RawProperties[],
  asked?: string,
): NamingFields {
  const code = asked ?? fieldOfCodes(sampleOf(shapes));
  const fields = new Set(
    sampleOf(shapes).flatMap(({ properties }) => Object.keys(properties)),
  );
  return { code, name: nameBeside(code, [...fields]) };
}

/** Enough to tell a ward's code from its district's, spread over the whole file. */
function sampleOf<T>(shapes: readonly T[]): readonly T[] {
  const every = Math.ceil(shapes.length / SAMPLE);
  return shapes.filter((_, index) => index % every === 0);
}

function fieldOfCodes(shapes: readonly RawProperties[]): string | undefined {
  const found = new Map<string | undefined, Set<string>>();
  for (const { properties } of shapes)
    for (const [field, value] of Object.entries(properties))
      addCode(found, field, value);
  for (const { id } of shapes) addCode(found, undefined, id);
  const [best] = [...found].sort(([, a], [, b]) => b.size - a.size);
  if (best) return best[0];
  const withId = shapes.some(({ id }) => id !== undefined);
  return withId
    ? undefined
    : ["code", "id"].find((field) =>
        shapes.some(({ properties }) => Object.hasOwn(properties, field)),
      );
}

function addCode(
  found: Map<string | undefined, Set<string>>,
  field: string | undefined,
  value: unknown,
): void {
  const code = typeof value === "string" ? readAreaCode(value) : undefined;
  if (code === undefined) return;
  const codes = found.get(field);
  if (codes) codes.add(code);
  else found.set(field, new Set([code]));
}

function nameBeside(
  code: string | undefined,
  fields: readonly string[],
): string | undefined {
  const beside = code
    ?.replace(/cd$/i, "nm")
    .replace(/code$/i, "name")
    .toLowerCase();
  return (
    fields.find((field) => field !== code && field.toLowerCase() === beside) ??
    NAME_WORDS.flatMap((word) =>
      fields.filter((field) => field.toLowerCase() === word),
    )[0]
  );
}

/**
 * The code and the name of one shape; `undefined` where it has no code. A GSS
 * code is taken out of the address it stands in; any other text is kept as it
 * is. Where a shape lacks the property, one of the same name but for the year
 * is taken: a file of 2025 may hold shapes with `WD22CD`.
 */
export function nameShape(
  shape: RawProperties,
  fields: NamingFields,
): Naming | undefined {
  const value =
    fields.code === undefined ? shape.id : valueOf(shape, fields.code);
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || text.trim() === "") return undefined;
  const name = fields.name === undefined ? "" : valueOf(shape, fields.name);
  return {
    code: readAreaCode(text) ?? text.trim(),
    ...(typeof name === "string" && name.trim() !== ""
      ? { name: name.trim() }
      : {}),
  };
}

function valueOf({ properties }: RawProperties, field: string): unknown {
  if (Object.hasOwn(properties, field)) return properties[field];
  const wanted = field.replace(/\d+/, "");
  const like = Object.keys(properties).find(
    (each) => each.replace(/\d+/, "") === wanted,
  );
  return like === undefined ? undefined : properties[like];
}
