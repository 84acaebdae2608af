import { YEAR_KINDS, type NumberReading } from "@commons-widgets/table";
import {
  isObject,
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  textsAt,
  type JsonObject,
} from "../../json.js";
import { parseFields, type FieldReading } from "./field-metadata.js";

/**
 * Reads a Table Schema's fields with all it says of how their texts are
 * written: `decimalChar`, `groupChar`, `bareNumber`, `trueValues`,
 * `falseValues`, `missingValues` of any kind and date formats; and of our own,
 * `years` and `scales` (`docs/commons/format.md`).
 */
export function parsePublishedFields(
  schema: JsonObject | undefined,
): readonly FieldReading[] {
  const items = objectsAt(schema, "fields").filter((item) =>
    textAt(item, "name"),
  );
  const nothing = memberAt(schema, "missingValues");
  return parseFields(schema).map((reading, index) => {
    const item = items[index];
    const numbers = numbersOf(item);
    const periods = periodsOf(item);
    const yes = textsAt(item, "trueValues");
    const no = textsAt(item, "falseValues");
    const own = memberAt(item, "missingValues") ?? nothing;
    return {
      ...reading,
      // A schema that lists what is missing and leaves "" out means that too,
      // but an empty text is still no number.
      missing: new Map([...plainMissing(own), ...reading.missing]),
      ...(numbers ? { numbers } : {}),
      ...(periods ? { periods } : {}),
      ...(yes.length + no.length > 0
        ? {
            booleans: {
              yes: yes.length > 0 ? yes : ["true", "True", "TRUE", "1"],
              no: no.length > 0 ? no : ["false", "False", "FALSE", "0"],
            },
          }
        : {}),
    };
  });
}

/** Missing values need not be texts: `-99` and `null` stand for theirs. */
function plainMissing(
  listed: unknown,
): readonly (readonly [string, "missing"])[] {
  if (!Array.isArray(listed)) return [];
  return (listed as readonly unknown[])
    .filter((value) => !isObject(value))
    .map((value) => [String(value), "missing"]);
}

function numbersOf(item: JsonObject | undefined): NumberReading | undefined {
  const decimalMark = textAt(item, "decimalChar");
  const groupMark = textAt(item, "groupChar");
  const scales = scalesOf(objectAt(objectAt(item, "commons"), "scales"));
  const isBare = memberAt(item, "bareNumber") !== false;
  const isPlain = (decimalMark ?? ".") === "." && (groupMark ?? ",") === ",";
  if (isPlain && !scales && isBare) return undefined;
  return {
    ...(decimalMark ? { decimalMark } : {}),
    ...(groupMark ? { groupMark } : {}),
    ...(scales ? { scales } : {}),
    ...(isBare ? {} : { hasWords: true }),
  };
}

function scalesOf(
  scales: JsonObject | undefined,
): Readonly<Record<string, number>> | undefined {
  if (!scales) return undefined;
  return Object.fromEntries(
    Object.entries(scales).filter(
      (entry): entry is [string, number] => typeof entry[1] === "number",
    ),
  );
}

function periodsOf(item: JsonObject | undefined): FieldReading["periods"] {
  const kind = textAt(objectAt(item, "commons"), "years");
  const years = YEAR_KINDS.find((known) => known === kind);
  const format = textAt(item, "format") ?? "";
  const day = format.search(/%d/);
  const month = format.search(/%[mbB]/);
  if (!years && (day < 0 || month < 0)) return undefined;
  return {
    ...(years ? { years } : {}),
    ...(day < 0 || month < 0 ? {} : { dayFirst: day < month }),
  };
}
