import type { Field } from "@commons-widgets/table";
import type { Lookup, LookupKind } from "./lookup.js";

const WAYS: Readonly<Record<LookupKind, string>> = {
  exact: "each area lies wholly in the one it was added to",
  "best-fit":
    "each area was added whole to the one that most of it lies in, so that the figures of areas with a crooked border are near, not exact",
  weighted: "areas that are cut were divided by that weight",
  overlap:
    "areas that are cut were divided by ground, as if people lived evenly on it",
};

/** How figures came on other areas, a sentence for each step. */
export function describeMove(
  lookup: Lookup,
  fields: readonly Field[],
): readonly string[] {
  const counts = fields.filter(
    ({ aggregate }) => aggregate !== "weighted-mean",
  );
  const means = fields.filter(({ aggregate }) => aggregate === "weighted-mean");
  return [
    `Put on other areas by “${lookup.title}”: ${WAYS[lookup.kind]}.`,
    ...(counts.length > 0
      ? [`Added up: ${counts.map(({ title }) => title).join(", ")}.`]
      : []),
    ...means.map(
      ({ title, weightedBy = "" }) =>
        `${title} is the mean of the areas that go into it, weighted by ${weightedBy}.`,
    ),
  ];
}

/** Which areas of the data went nowhere. */
export function listLost(codes: readonly string[]): readonly string[] {
  if (codes.length === 0) return [];
  const shown = codes.slice(0, 5).join(", ");
  const more = codes.length > 5 ? ` and ${codes.length - 5} more` : "";
  return [
    `${codes.length} ${codes.length === 1 ? "area of the data is" : "areas of the data are"} not in the lookup and in no figure: ${shown}${more}.`,
  ];
}
