import type { Unit } from "@commons-widgets/table";
import type { CubeCategory } from "../../cube/cube.js";
import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import { readLicenceWords } from "../../portal/licence-words.js";
import type { PortalDescription } from "../../portal/portal-dataset.js";
import { safeLink } from "../../safe-link.js";

/** An indicator's name as an author can write it: `inward-investment`. */
export function indicatorName(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * An indicator of Explore local statistics, with the unit and digits that the
 * metadata of its file states.
 *
 * @param unit as its rows say it, where the metadata does not
 */
export function readIndicator(
  code: string,
  unit: string,
  metadata: JsonObject | undefined,
): CubeCategory {
  const stated = objectsAt(objectAt(metadata, "metadata"), "indicators").find(
    (item) => textAt(item, "code") === code,
  );
  const decimals = memberAt(stated, "decimalPlaces");
  const description = textAt(stated, "subtitle");
  const words = unitOf(stated, unit);
  return {
    code: indicatorName(code),
    label: textAt(stated, "label") ?? code,
    ...(description ? { description } : {}),
    ...(words ? { unit: words } : {}),
    ...(Number.isInteger(decimals) && Number(decimals) >= 0
      ? { decimals: Number(decimals) }
      : {}),
  };
}

/** A number in millions gets no sign of a currency: it would say another one. */
function unitOf(
  stated: JsonObject | undefined,
  unit: string,
): Unit | undefined {
  const label = textAt(stated, "subText") ?? unit;
  if (label === "") return undefined;
  const before = textAt(stated, "prefix") ?? "";
  const after = textAt(stated, "suffix") ?? (unit === "%" ? "%" : "");
  const isScaled = /million|thousand|billion|000/i.test(`${label} ${unit}`);
  return {
    label,
    symbol: isScaled ? "" : before || after,
    position: before ? "before" : "after",
  };
}

/** What the CSVW metadata of a file says of it. */
export function describeFile(
  metadata: JsonObject | undefined,
  { id, name, url }: { id: string; name: string; url: string },
): PortalDescription {
  const title = textAt(metadata, "dc:title") ?? name;
  const said = objectAt(metadata, "metadata");
  const indicators = objectsAt(said, "indicators");
  const licence = readLicenceWords(undefined, textAt(metadata, "dc:license"));
  const publisher = textAt(metadata, "dc:publisher");
  const created = textAt(metadata, "dc:issued");
  const [description] = indicators.flatMap(
    (item) => textAt(item, "longDescription") ?? [],
  );
  return {
    id,
    title,
    version: textAt(metadata, "dc:modified") ?? "",
    sources: objectsAt(said, "source").map((item) => {
      const link = safeLink(textAt(item, "href"), url);
      return {
        title: textAt(item, "name") ?? title,
        ...(link ? { url: link } : {}),
      };
    }),
    accessRights: "public",
    caveats: [
      ...new Set(indicators.flatMap((item) => textAt(item, "caveats") ?? [])),
    ],
    ...(description ? { description } : {}),
    ...(created ? { created } : {}),
    ...(publisher ? { publisher: { title: publisher } } : {}),
    ...(licence ? { licence } : {}),
  };
}
