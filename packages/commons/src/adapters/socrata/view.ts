import type { Unit } from "@commons-widgets/table";
import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  textsAt,
  type JsonObject,
} from "../../json.js";
import { describeTable } from "../../portal/describe-table.js";
import type { PortalColumn } from "../../portal/infer-readings.js";
import { readLicenceWords } from "../../portal/licence-words.js";
import { plainText } from "../../portal/plain-text.js";
import type { PortalDescription } from "../../portal/portal-dataset.js";
import { currencySign, statedUnit } from "../../portal/stated-unit.js";
import { safeLink } from "../../safe-link.js";

/** A dataset that Socrata calls a view, as `/api/views/ID.json` describes it. */
export function describeView(
  view: JsonObject,
  id: string,
  page: string,
): PortalDescription {
  const publisher = textAt(view, "attribution");
  const url = safeLink(textAt(view, "attributionLink"), page);
  const stated = objectAt(view, "license");
  return describeTable({
    id,
    title: textAt(view, "name") ?? id,
    page,
    version: dateAt(view, "rowsUpdatedAt") ?? dateAt(view, "viewLastModified"),
    description: plainText(textAt(view, "description") ?? ""),
    created: dateAt(view, "createdAt"),
    publisher: publisher
      ? { title: publisher, ...(url ? { url } : {}) }
      : undefined,
    licence: readLicenceWords(
      textAt(stated, "name") ?? textAt(view, "licenseId"),
      textAt(stated, "termsLink"),
    ),
  });
}

/** The date of a moment that is kept as seconds since 1970. */
function dateAt(view: JsonObject, key: string): string | undefined {
  const seconds = memberAt(view, key);
  if (typeof seconds !== "number" || !(Math.abs(seconds) < 1e11))
    return undefined;
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** The columns of a view; none where it is a map, a chart or a file. */
export function columnsOfView(view: JsonObject): readonly PortalColumn[] {
  return objectsAt(view, "columns").flatMap((item) => {
    const name = textAt(item, "fieldName");
    // Those that begin with a colon are Socrata's own.
    if (
      !name ||
      name.startsWith(":") ||
      textsAt(item, "flags").includes("hidden")
    )
      return [];
    const title = textAt(item, "name");
    const description = plainText(textAt(item, "description") ?? "");
    const kind = textAt(item, "dataTypeName") ?? "";
    const format = objectAt(item, "format");
    const unit = unitOf(kind, format);
    const decimals = Number(memberAt(format, "precision") ?? NaN);
    return [
      {
        name,
        type: typeOf(kind),
        // Those are decimals of any length; a double is not.
        ...(/^(?:number|money|percent)$/.test(kind)
          ? { addsExactly: true }
          : {}),
        ...(title ? { title } : {}),
        ...(description ? { description } : {}),
        ...(unit ? { unit } : {}),
        ...(decimals >= 0 && decimals <= 20 && Number.isInteger(decimals)
          ? { decimals }
          : {}),
      },
    ];
  });
}

function typeOf(kind: string): NonNullable<PortalColumn["type"]> {
  if (/^(?:number|double|money|percent)$/.test(kind)) return "number";
  if (/date|timestamp/.test(kind)) return "period";
  return kind === "checkbox" ? "boolean" : "string";
}

function unitOf(kind: string, format?: JsonObject): Unit | undefined {
  const style = textAt(format, "precisionStyle");
  // Of a fraction that is only shown as a percentage, the number is no percent.
  const inHundreds = Number(memberAt(format, "percentScale")) === 100;
  if (kind === "percent" || (style === "percentage" && inHundreds))
    return statedUnit("%");
  const currency =
    textAt(format, "currencyStyle") ?? textAt(format, "currency");
  const isMoney = kind === "money" || style === "currency";
  return isMoney && currency ? statedUnit(currencySign(currency)) : undefined;
}
