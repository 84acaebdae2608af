import { safeLink } from "@commons-widgets/commons";
import type { AreaRegister } from "@commons-widgets/geography";
import type { Descriptor } from "../keeping/descriptor.js";
import { titleOf } from "../title-of.js";
import { describeFields, findAreas } from "./describe-table.js";
import { licenceOf } from "./licence-of.js";
import type { ReadSource } from "./read-source.js";
import type { WrittenTable } from "./write-cells.js";

/** What the keeper says of a dataset. */
export interface Named {
  readonly id: string;
  readonly title?: string | undefined;
  readonly version: string;
  /** SPDX ID, such as `OGL-UK-3.0`. */
  readonly licence?: string | undefined;
  readonly geography?: string | undefined;
  readonly vintage?: string | undefined;
}

/**
 * The description of a dataset that was read: what the keeper says of it, else
 * what its portal says, else what its cells say. What nobody says is left away.
 */
export function describeDataset(
  { table, from, description }: ReadSource,
  { csv, missingValues }: WrittenTable,
  named: Named,
  registers: ReadonlyMap<string, AreaRegister>,
): Descriptor {
  const { id, version } = named;
  const areas = findAreas(table, registers);
  const geography = named.geography ?? areas.geography;
  const vintage = named.vintage ?? areas.vintage;
  const title = named.title ?? description?.title ?? titleOf(id);
  const { caveats } = table.provenance;
  const commons = {
    ...(description?.attribution
      ? { attribution: description.attribution }
      : {}),
    ...(geography ? { geography } : {}),
    ...(vintage ? { vintage } : {}),
    ...(caveats.length > 0 ? { caveats } : {}),
    accessRights: description?.accessRights ?? "public",
  };
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: id,
    title,
    ...(description?.description
      ? { description: description.description }
      : {}),
    version,
    ...describeTerms(named, description),
    sources: [from],
    commons,
    resources: [
      {
        name: "data",
        type: "table",
        title,
        path: `${version}/data.csv`,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: Buffer.byteLength(csv),
        commons: { role: "data" },
        schema: {
          $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
          fields: describeFields(table),
          missingValues,
        },
      },
    ],
  };
}

function describeTerms(
  { licence }: Named,
  description: ReadSource["description"],
): Pick<Descriptor, "licenses" | "contributors"> {
  const theirs = description?.licence;
  const publisher = description?.publisher;
  const terms = licence
    ? licenceOf(licence)
    : theirs && {
        name: theirs.id,
        title: theirs.title,
        ...(theirs.url ? { path: theirs.url } : {}),
      };
  const page = safeLink(publisher?.url);
  return {
    ...(terms ? { licenses: [terms] } : {}),
    ...(publisher
      ? {
          contributors: [
            {
              title: publisher.title,
              ...(page ? { path: page } : {}),
              roles: ["publisher"],
            },
          ],
        }
      : {}),
  };
}
