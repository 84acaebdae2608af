import { memberAt, textAt, type JsonObject } from "../../json.js";
import { safeLink } from "../../safe-link.js";
import { eitherAt, eitherListAt, eitherTextAt } from "./ask.js";

/** A way in which a variable was measured: which source, in which unit. */
export interface Facet {
  readonly id: string;
  /** The name of the import, such as `CensusACS5YearSurvey`. */
  readonly source: string;
  readonly url?: string;
  readonly unit?: string;
  readonly method?: string;
}

/** One value in one facet. */
export interface FacetValue {
  readonly variable: string;
  readonly entity: string;
  readonly facet: string;
  readonly date: string;
  readonly value: number | string | null;
}

/** Values of an answer, each entity's facets in the order of preference. */
export interface FacetAnswer {
  readonly values: readonly FacetValue[];
  readonly facets: ReadonlyMap<string, Facet>;
}

/** Reads an answer of `/v2/observation`, in either spelling of its members. */
export function readObservationAnswer(json: JsonObject): FacetAnswer {
  const values: FacetValue[] = [];
  const byVariable = eitherAt(json, "byVariable") ?? {};
  for (const variable of Object.keys(byVariable)) {
    const byEntity = eitherAt(eitherAt(byVariable, variable), "byEntity") ?? {};
    for (const entity of Object.keys(byEntity))
      for (const facet of eitherListAt(
        eitherAt(byEntity, entity),
        "orderedFacets",
      ))
        for (const observation of eitherListAt(facet, "observations"))
          values.push({
            variable,
            entity,
            facet: eitherTextAt(facet, "facetId") ?? "",
            date: textAt(observation, "date") ?? "",
            value: valueOf(observation),
          });
  }
  const facets = Object.entries(eitherAt(json, "facets") ?? {}).map(
    ([id]) => [id, readFacet(json, id)] as const,
  );
  return { values, facets: new Map(facets) };
}

function valueOf(observation: JsonObject): number | string | null {
  const value = memberAt(observation, "value");
  return typeof value === "number" || typeof value === "string" ? value : null;
}

function readFacet(json: JsonObject, id: string): Facet {
  const facet = eitherAt(eitherAt(json, "facets"), id);
  const url = safeLink(eitherTextAt(facet, "provenanceUrl"));
  const unit = textAt(facet, "unit");
  const method = eitherTextAt(facet, "measurementMethod");
  return {
    id,
    source: eitherTextAt(facet, "importName") ?? id,
    ...(url ? { url } : {}),
    ...(unit ? { unit } : {}),
    ...(method ? { method } : {}),
  };
}

/**
 * Chooses one facet for each variable, so that no two sources or units are put
 * side by side: the one that most entities have first, for Data Commons orders
 * them by preference.
 */
export function chooseFacets({
  values,
}: FacetAnswer): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const seen = new Set<string>();
  for (const { variable, entity, facet } of values) {
    const place = JSON.stringify([variable, entity]);
    if (seen.has(place)) continue;
    seen.add(place);
    const count = counts.get(variable) ?? new Map<string, number>();
    counts.set(variable, count.set(facet, (count.get(facet) ?? 0) + 1));
  }
  return new Map(
    [...counts].flatMap(([variable, count]) => {
      const [best] = [...count].sort(([, a], [, b]) => b - a);
      return best ? [[variable, best[0]] as const] : [];
    }),
  );
}
