import { safeLink } from "@commons-widgets/commons";
import type { AreaRegister } from "@commons-widgets/geography";
import type { Descriptor } from "../keeping/descriptor.js";
import { describeFields, findAreas } from "./describe-table.js";
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

const LICENCES: Readonly<Record<string, { title: string; path: string }>> = {
  "OGL-UK-3.0": {
    title: "Open Government Licence v3.0",
    path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  },
  "CC-BY-4.0": {
    title: "Creative Commons Attribution 4.0",
    path: "https://creativecommons.org/licenses/by/4.0/",
  },
  "CC0-1.0": {
    title: "Creative Commons Zero 1.0",
    path: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
};

/**
 * The description of a dataset that was read: what the keeper says of it, else
 * what its portal says, else what its cells say. What nobody says is left away.
 */
export function describeDataset(
  { table, origin, isOnline, description }: ReadSource,
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
    sources: [{ title: origin, ...(isOnline ? { path: origin } : {}) }],
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
  const known = licence === undefined ? undefined : LICENCES[licence];
  const theirs = description?.licence;
  const publisher = description?.publisher;
  const terms = licence
    ? { name: licence, ...known }
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

/** A dataset's name as words: "child-poverty" is "Child poverty". */
export function titleOf(id: string): string {
  const words = id.replace(/[._-]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
