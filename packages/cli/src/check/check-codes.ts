import {
  chooseVintage,
  explainCodes,
  geographyOf,
  type AreaRegister,
} from "@commons-widgets/geography";
import { holdsAreas } from "../keeping/descriptor.js";
import { ofRow, type CheckedDataset } from "./checked-dataset.js";
import type { Finding } from "./finding.js";

/** More codes than these are counted, not named. */
const NAMED = 5;

/**
 * Whether the codes of a dataset are those of the areas it says it is about.
 *
 * With the areas of that geography in the commons, each code must be one of the
 * vintage named; otherwise each must have the form of a code of today. Codes of
 * other kinds of area, such as that of England to compare with, are let be.
 *
 * @param registers the areas that the commons holds, by geography
 */
export function checkCodes(
  dataset: CheckedDataset,
  registers: ReadonlyMap<string, AreaRegister>,
): readonly Finding[] {
  const { table, descriptor } = dataset;
  const column = table?.columnOf("area")?.field.name;
  const { geography, vintage } = descriptor.commons ?? {};
  if (!table || column === undefined) return [];
  const texts = table.texts(column);
  const about = texts.filter((code) => {
    const kind = geographyOf(code);
    return code !== "" && (kind === undefined || kind === geography);
  });
  const report = (level: Finding["level"], code: string, message: string) => [
    ofRow(dataset, texts.indexOf(code), "area-codes", level, message),
  ];
  const register =
    geography && !holdsAreas(descriptor) ? registers.get(geography) : undefined;
  if (!register) {
    const odd = distinct(about.filter((code) => !geographyOf(code)));
    const [first] = odd;
    if (first === undefined) return [];
    const kind = explainCodes(odd);
    return report(
      "warning",
      first,
      `${list(odd)} no code of today's areas.${kind ? ` They are ${kind}.` : ""}`,
    );
  }
  const { id: named } =
    register.vintages.find(({ id }) => id === vintage) ?? {};
  const known = named ?? register.vintages.at(-1)?.id;
  if (known === undefined) return [];
  const { used, asked = used } = chooseVintage(register, about, known);
  const { missingHere } = asked;
  const [first] = missingHere;
  if (first === undefined) return [];
  const others =
    asked === used || used.matched.length === 0
      ? ""
      : ` The vintage that fits best is ${used.vintage.id}: ${used.matched.length} of ${used.matched.length + used.missingHere.length} codes.`;
  return report(
    "error",
    first,
    `${list(missingHere)} no ${geography ?? ""} of ${known}.${others}`,
  );
}

function list(codes: readonly string[]): string {
  const shown = codes.slice(0, NAMED).join(", ");
  const rest = codes.length - NAMED;
  const more = rest > 0 ? ` and ${rest} more` : "";
  return `${shown}${more} ${codes.length === 1 ? "is" : "are"}`;
}

function distinct(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
