import { parsePublishedPeriod } from "@commons-widgets/table";
import type { CubeCategory, CubeDimension } from "../../cube/cube.js";
import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import { cellText } from "../../portal/cell-text.js";
import { describeTable } from "../../portal/describe-table.js";
import type { PortalDescription } from "../../portal/portal-dataset.js";
import { statedUnit } from "../../portal/stated-unit.js";
import { safeLink } from "../../safe-link.js";

/** A dimension of Nomis, and the code that it takes where none is named. */
export interface NomisDimension extends CubeDimension {
  readonly preset?: string;
}

/** A kind of area that a dataset has, such as `TYPE464`. */
export interface NomisGeography {
  readonly code: string;
  readonly title: string;
}

/** Concepts that say what a value is of, so that the dataset's unit may not hold. */
const KINDS = /^(?:measure|variable|item|cell)$/;

/**
 * The dimensions of a dataset, in the order of its overview; a lone object
 * stands for a list of one, and codes are numbers or texts.
 */
export function readNomisDimensions(
  overview: JsonObject,
): readonly NomisDimension[] {
  const listed = objectsAt(objectAt(overview, "dimensions"), "dimension");
  const concepts = listed.map((item) => textAt(item, "concept") ?? "");
  const units = objectsAt(objectAt(overview, "units"), "unit");
  const unit =
    units.length === 1 && !concepts.some((concept) => KINDS.test(concept))
      ? textAt(units[0], "name")
      : undefined;
  return listed.map((item, index) => {
    const concept = concepts[index] ?? "";
    const role = roleOf(concept);
    const codes = objectsAt(objectAt(item, "codes"), "code");
    const [preset] = objectsAt(objectAt(item, "defaults"), "code");
    const code = preset && codeOf(preset);
    return {
      name: concept,
      title: textAt(item, "name") ?? concept,
      categories: codes.map((each) => readCategory(each, role, unit)),
      ...(role ? { role } : {}),
      ...(code ? { preset: code } : {}),
    };
  });
}

function roleOf(concept: string): CubeDimension["role"] {
  if (concept === "geography") return "area";
  if (concept === "time") return "period";
  return concept === "measures" ? "metric" : undefined;
}

function readCategory(
  item: JsonObject,
  role: CubeDimension["role"],
  unit: string | undefined,
): CubeCategory {
  const code = codeOf(item);
  const label = textAt(item, "name") ?? code;
  if (role === "period") return periodCategory(code, label);
  if (role !== "metric") return { code, label };
  const stated = /percent/i.test(label) ? "%" : unit;
  return { code, label, ...(stated ? { unit: statedUnit(stated) } : {}) };
}

/**
 * A date of Nomis as a period: by its name, for the code of a span such as
 * "Apr 2023-Mar 2024" is its last month only; by its code where the name says
 * nothing.
 */
export function periodCategory(code: string, name: string): CubeCategory {
  const words = name.replace(/(\d{4})\s*-\s*(?=[a-z])/i, "$1 to ");
  const isPeriod = typeof parsePublishedPeriod(words) !== "string";
  return { code, label: name, ...(isPeriod ? { period: words } : {}) };
}

function codeOf(item: JsonObject): string {
  return cellText(memberAt(item, "value"));
}

/** The kinds of area that a dataset has. */
export function readGeographies(
  overview: JsonObject,
): readonly NomisGeography[] {
  const listed = objectsAt(objectAt(overview, "dimensions"), "dimension");
  const geography = listed.find(
    (item) => textAt(item, "concept") === "geography",
  );
  return objectsAt(objectAt(geography, "types"), "type").map((item) => ({
    code: codeOf(item),
    title: textAt(item, "name") ?? "",
  }));
}

/** What Nomis says of a dataset; its licence stands on its pages, not here. */
export function describeOverview(
  overview: JsonObject,
  id: string,
  page: string,
): PortalDescription {
  const contact = objectAt(overview, "contact");
  const link = safeLink(textAt(contact, "uri"), page);
  return describeTable({
    id,
    title: textAt(overview, "name") ?? id,
    page,
    version: dateOf(overview, "lastupdated"),
    description: textAt(overview, "description"),
    created: dateOf(overview, "firstreleased"),
    publisher: {
      title: textAt(contact, "name") ?? "Nomis",
      ...(link ? { url: link } : {}),
    },
    licence: {
      id: "OGL-UK-3.0",
      title: "Open Government Licence v3.0",
      url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    },
  });
}

function dateOf(overview: JsonObject, key: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(textAt(overview, key) ?? "")?.[0];
}
