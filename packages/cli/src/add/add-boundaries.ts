import {
  doAtOnce,
  geographyOfMost,
  readBoundaries,
  type BoundaryArea,
} from "@commons-widgets/geography";
import { KeepingError } from "../keeping/keeping-error.js";
import { titleOf } from "../title-of.js";
import { makeAreasDataset } from "./areas-dataset.js";
import type { Named } from "./describe-dataset.js";
import { licenceOf } from "./licence-of.js";
import type { NewDataset } from "./place-dataset.js";
import type { Origin } from "./read-source.js";

/** What is said of the areas in a file of boundaries. */
export interface ReadBoundaryFile {
  readonly dataset: NewDataset;
  readonly areas: number;
  readonly notes: readonly string[];
}

/**
 * Makes a dataset of areas from a file of boundaries: GeoJSON or TopoJSON with
 * a code in each shape. Kind and year are read from the codes and from columns
 * named as the Office for National Statistics names them (`WD25CD`).
 *
 * @throws {KeepingError} where neither the keeper nor the file says what the
 *   areas are and of which year
 * @throws {CommonsError} `commons/unreadable` where it has no areas with codes
 */
export function readBoundaryFile(
  json: unknown,
  from: Origin,
  named: Omit<Named, "id"> & { readonly id?: string | undefined },
): ReadBoundaryFile {
  const { areas, notes, dropped } = doAtOnce(readBoundaries(json));
  const geography =
    named.geography ?? geographyOfMost(areas.map(({ code }) => code));
  const vintage = named.vintage ?? yearOf(areas[0]);
  if (!geography)
    throw new KeepingError(
      `The codes in ${from.title} do not say what kind of area they are of. Give --geography, such as --geography ward.`,
    );
  if (!vintage)
    throw new KeepingError(
      `Nothing in ${from.title} says of which year its areas are. Give --vintage, such as --vintage 2025.`,
    );
  const label = `${geography} boundaries of ${vintage}`;
  const dataset = makeAreasDataset({
    id: named.id ?? `${geography}s`,
    title: named.title ?? `${titleOf(geography)} areas`,
    version: named.version,
    geography,
    areas: areas.map(({ code, name, properties }) => ({
      code,
      name: name ?? code,
      ...parentOf(properties),
      vintages: [vintage],
    })),
    outlines: [{ vintage, label, json }],
    terms: {
      sources: [from],
      ...(named.licence ? { licenses: [licenceOf(named.licence)] } : {}),
    },
  });
  return {
    dataset,
    areas: areas.length,
    notes: [
      ...notes,
      ...dropped.map(({ area, reason }) => `Left out: ${area}. ${reason}`),
    ],
  };
}

/** The year in a column's name, such as the 25 of `WD25CD`. */
function yearOf(area: BoundaryArea | undefined): string | undefined {
  for (const [name, value] of Object.entries(area?.properties ?? {})) {
    const [, year] = /^[a-z]+(\d\d)cd$/i.exec(name) ?? [];
    if (year && value === area?.code) return `20${year}`;
  }
  return undefined;
}

function parentOf(properties: BoundaryArea["properties"]) {
  const [name, code] =
    Object.entries(properties).find(([key]) => /^lad\d\dcd$/i.test(key)) ?? [];
  const beside = name?.replace(/cd$/i, (end) => (end === "cd" ? "nm" : "NM"));
  const parentName = beside === undefined ? undefined : properties[beside];
  return {
    ...(typeof code === "string" ? { parent: code } : {}),
    ...(typeof parentName === "string" ? { parentName } : {}),
  };
}
