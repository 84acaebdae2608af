import type { CubeCategory, CubeDimension } from "../../cube/cube.js";
import { UnreadableError } from "../../failures.js";
import {
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import { describeTable } from "../../portal/describe-table.js";
import { plainText } from "../../portal/plain-text.js";
import type { PortalDescription } from "../../portal/portal-dataset.js";

/** A dataflow, and the dimensions of its key in their order. */
export interface SdmxFlow {
  readonly agency: string;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly description?: string;
  /** Without the time. */
  readonly dimensions: readonly CubeDimension[];
  readonly time?: CubeDimension;
  /** Words for the codes of attributes, by attribute and code. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** IDs by which agencies call the dimension of place, the commonest first. */
const AREAS = [
  /^REF_AREA$/i,
  /^GEO(?:GRAPHY)?$/i,
  /^(?:REGION|AREA|LOCATION|TERRITORY|COUNTRY|STATE)$/i,
  /^(?:GEO_|REF_AREA_|ASGS_|LGA_|NUTS)/i,
];

const METRIC = /^(?:MEASURE|INDICATOR|VARIABLE|SERIES)$/i;

/**
 * Reads the structure of a dataflow, in SDMX-JSON 1.0 or 2.0. The place is the
 * dimension whose ID agencies use for places (`REF_AREA`, `GEO`, `REGION`, …),
 * the measure the one called `MEASURE`, `INDICATOR`, `VARIABLE` or `SERIES`.
 *
 * Source: https://github.com/sdmx-twg/sdmx-json
 *
 * @throws {UnreadableError} where it has no data structure
 */
export function readFlow(json: JsonObject, url: string): SdmxFlow {
  const data = objectAt(json, "data") ?? json;
  const [flow] = objectsAt(data, "dataflows");
  const [structure] = objectsAt(data, "dataStructures");
  const components = objectAt(structure, "dataStructureComponents");
  const listed = objectAt(components, "dimensionList");
  if (!flow || !listed)
    throw new UnreadableError(
      url,
      "it has no dataflow with the data structure it refers to.",
    );
  const codes = readCodelists(data);
  const dimensions = objectsAt(listed, "dimensions")
    .toSorted((a, b) => positionOf(a) - positionOf(b))
    .map((item) => readDimension(item, data, codes));
  const area = AREAS.flatMap((form) =>
    dimensions.filter(({ name }) => form.test(name)),
  )[0]?.name;
  const [time] = [
    ...objectsAt(listed, "timeDimensions"),
    ...objectsAt(listed, "timeDimension"),
  ];
  const description = plainText(textAt(flow, "description") ?? "");
  return {
    agency: textAt(flow, "agencyID") ?? "",
    id: textAt(flow, "id") ?? "",
    version: textAt(flow, "version") ?? "",
    title: textAt(flow, "name") ?? textAt(flow, "id") ?? "",
    ...(description ? { description } : {}),
    dimensions: dimensions.map((dimension) => ({
      ...dimension,
      ...roleOf(dimension.name, area),
    })),
    ...(time
      ? { time: { ...readDimension(time, data, codes), role: "period" } }
      : {}),
    words: readAttributeWords(objectAt(components, "attributeList"), codes),
  };
}

function roleOf(
  name: string,
  area: string | undefined,
): Pick<CubeDimension, "role"> {
  if (name === area) return { role: "area" };
  return METRIC.test(name) ? { role: "metric" } : {};
}

function positionOf(item: JsonObject): number {
  return Number(memberAt(item, "position") ?? 0);
}

/** The last part of an SDMX URN: `…Codelist=ABS:CL_FREQ(1.0.0)` names `CL_FREQ`. */
function nameInUrn(urn: string | undefined): string {
  const [, id = ""] = /=[^:]*:([^()]+)\(/.exec(urn ?? "") ?? [];
  const [, part = id] = /\)\.([^.]+)$/.exec(urn ?? "") ?? [];
  return part;
}

function readCodelists(
  data: JsonObject,
): ReadonlyMap<string, readonly CubeCategory[]> {
  return new Map(
    objectsAt(data, "codelists").map((list) => [
      textAt(list, "id") ?? "",
      objectsAt(list, "codes").flatMap((code): readonly CubeCategory[] => {
        const id = textAt(code, "id");
        const label = textAt(code, "name");
        return id ? [{ code: id, ...(label ? { label } : {}) }] : [];
      }),
    ]),
  );
}

function enumerationOf(item: JsonObject): string {
  const local = objectAt(item, "localRepresentation");
  return nameInUrn(textAt(local, "enumeration"));
}

function readDimension(
  item: JsonObject,
  data: JsonObject,
  codes: ReadonlyMap<string, readonly CubeCategory[]>,
): CubeDimension {
  const name = textAt(item, "id") ?? "";
  const concept = nameInUrn(textAt(item, "conceptIdentity"));
  const title = objectsAt(data, "conceptSchemes")
    .flatMap((scheme) => objectsAt(scheme, "concepts"))
    .find((each) => textAt(each, "id") === concept);
  return {
    name,
    title: textAt(title, "name") ?? name,
    categories: codes.get(enumerationOf(item)) ?? [],
  };
}

function readAttributeWords(
  attributeList: JsonObject | undefined,
  codes: ReadonlyMap<string, readonly CubeCategory[]>,
): SdmxFlow["words"] {
  return new Map(
    objectsAt(attributeList, "attributes").map((attribute) => [
      textAt(attribute, "id") ?? "",
      new Map(
        (codes.get(enumerationOf(attribute)) ?? []).flatMap(
          ({ code, label }) => (label ? [[code, label] as const] : []),
        ),
      ),
    ]),
  );
}

/** What is known of a dataflow; SDMX states no licence. */
export function describeFlow(
  { agency, version, title, description }: SdmxFlow,
  id: string,
  url: string,
): PortalDescription {
  return describeTable({
    id,
    title,
    page: url,
    version,
    description,
    publisher: { title: agency },
  });
}
