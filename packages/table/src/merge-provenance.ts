import type { Provenance, Source } from "./provenance.js";

/**
 * Where figures of two datasets came from: what is said of the left one, with
 * the right one's sources, attribution, steps and caveats, and its licence where
 * it is another.
 */
export function mergeProvenance(
  left: Provenance,
  right: Provenance,
): Provenance {
  const { attribution } = right;
  const isSaid =
    attribution === undefined ||
    left.attribution?.includes(attribution) === true;
  return {
    ...left,
    sources: mergeSources(left.sources, sourcesOf(right)),
    caveats: [
      ...new Set([
        ...left.caveats,
        ...licenceCaveat(left, right),
        ...right.caveats,
      ]),
    ],
    steps: [
      ...left.steps,
      ...right.steps.filter((step) => !left.steps.includes(step)),
    ],
    ...(isSaid
      ? {}
      : {
          attribution: [left.attribution, attribution]
            .filter(Boolean)
            .join(" "),
        }),
  };
}

/** The dataset itself is a source where it names none. */
function sourcesOf({ sources, title, url }: Provenance): readonly Source[] {
  return sources.length > 0 ? sources : [{ title, url }];
}

function mergeSources(
  left: readonly Source[],
  right: readonly Source[],
): readonly Source[] {
  const known = new Set(left.map((source) => JSON.stringify(source)));
  return [
    ...left,
    ...right.filter((source) => !known.has(JSON.stringify(source))),
  ];
}

function licenceCaveat(left: Provenance, right: Provenance): readonly string[] {
  const { licence, title } = right;
  return licence && licence.id !== left.licence?.id
    ? [`The figures of “${title}” are under another licence: ${licence.title}.`]
    : [];
}
