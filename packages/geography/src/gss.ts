/**
 * Entity codes of the Government Statistical Service: the first three
 * characters of an area code say what kind of area it is.
 *
 * Source: https://geoportal.statistics.gov.uk, Register of Geographic Codes
 */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...named("country", ["E92", "W92", "S92", "N92"]),
  ...named("nation", ["K02", "K03", "K04"]),
  ...named("region", ["E12"]),
  ...named("combined-authority", ["E47"]),
  ...named("county", ["E10"]),
  ...named("district", ["E06", "E07", "E08", "E09", "W06", "S12", "N09"]),
  ...named("constituency", ["E14", "W07", "S14", "N05"]),
  ...named("icb", ["E54"]),
  ...named("ward", ["E05", "W05", "S13", "N08"]),
  ...named("census-merged-ward", ["E36", "W36"]),
  ...named("parish", ["E04", "W04"]),
  ...named("msoa", ["E02", "W02", "S02"]),
  ...named("lsoa", ["E01", "W01", "S01"]),
  ...named("output-area", ["E00", "W00", "S00"]),
]);

/**
 * The kind of area a GSS code names, in the words a catalogue uses for a
 * geography ("ward", "district"); `undefined` for any other code.
 */
export function geographyOf(code: string): string | undefined {
  return /^[EWSNK]\d{8}$/.test(code)
    ? ENTITIES.get(code.slice(0, 3))
    : undefined;
}

/**
 * The kind of area that most of the codes name; `undefined` where none of them
 * names any.
 */
export function geographyOfMost(codes: Iterable<string>): string | undefined {
  const counts = new Map<string, number>();
  for (const code of new Set(codes)) {
    const geography = geographyOf(code);
    if (geography) counts.set(geography, (counts.get(geography) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function named(
  geography: string,
  entities: readonly string[],
): readonly (readonly [string, string])[] {
  return entities.map((entity) => [entity, geography]);
}
