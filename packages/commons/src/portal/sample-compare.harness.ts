import { isAbsent, type Table } from "@commons-widgets/table";

/**
 * What a table holds by column, so that the same rows of two sources are equal:
 * periods by their IDs, nothing for what is absent, hyphens for the underscores
 * some portals need.
 *
 * @param without names of columns that only one of the sources has
 */
export function plainTable(
  table: Table,
  ...without: readonly string[]
): Record<string, unknown> {
  return Object.fromEntries(
    table.columns
      .filter(({ field }) => !without.includes(field.name))
      .map(({ field, cells }) => [
        field.name.replaceAll("_", "-"),
        cells.map((cell) => {
          if (isAbsent(cell)) return undefined;
          return typeof cell === "object" ? cell.id : cell;
        }),
      ]),
  );
}

type Rings = readonly (readonly (readonly number[])[])[];

/** The rings of each area in any order, so that two sources' outlines are equal. */
export function ringsOf(json: unknown): string[][] {
  const { features } = json as {
    readonly features: readonly {
      readonly geometry: {
        readonly type: string;
        readonly coordinates: Rings & readonly Rings[];
      };
    }[];
  };
  return features.map(({ geometry: { type, coordinates } }) =>
    ringsIn(type === "Polygon" ? [coordinates] : coordinates),
  );
}

/** The same of the coordinates of one `MultiPolygon`. */
export function ringsIn(polygons: readonly Rings[]): string[] {
  return polygons
    .flat()
    .map((ring) => JSON.stringify(ring))
    .sort();
}
