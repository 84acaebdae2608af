import { AreaNotFoundError } from "@commons-widgets/table";
import { parentIn, type Area } from "./area.js";
import type { AreaRegister } from "./area-register.js";

/**
 * The areas of a vintage that an author means by `within`: those of one larger
 * area by its code, or just those listed, by codes with spaces or commas
 * between. Codes of both sorts may stand together. All of them for an empty
 * text or `undefined`.
 *
 * @throws {AreaNotFoundError} where a code is neither an area of the vintage nor
 *   one that any of them lies in
 */
export function areasWithin(
  register: AreaRegister,
  vintage: string,
  within: string | undefined,
): readonly Area[] {
  const all = register.inVintage(vintage);
  const codes = listCodes(within);
  if (codes.length === 0) return all;
  const wanted = new Set(codes);
  const found = new Set<string>();
  const inside = all.filter((area) => {
    const marks = [area.code, parentIn(area, vintage)?.code ?? ""];
    const meant = marks.filter((code) => wanted.has(code));
    meant.forEach((code) => found.add(code));
    return meant.length > 0;
  });
  const unknown = codes.find((code) => !found.has(code));
  if (unknown === undefined) return inside;
  const parents = register.parents(vintage).map(({ code }) => code);
  throw new AreaNotFoundError(unknown, parents);
}

/** The codes in a text, with spaces or commas between them, each once. */
export function listCodes(text: string | undefined): readonly string[] {
  return [...new Set(text?.split(/[\s,]+/).filter((code) => code !== ""))];
}
