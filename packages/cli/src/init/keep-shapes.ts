import { readAreaCode } from "@commons-widgets/geography";
import { KeepingError } from "../keeping/keeping-error.js";

interface Feature {
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

/**
 * The features of a GeoJSON collection whose code is one of those wanted.
 *
 * @throws {KeepingError} where it is no collection, or none is
 */
export function keepShapes(
  json: unknown,
  codes: ReadonlySet<string>,
): {
  readonly type: "FeatureCollection";
  readonly features: readonly Feature[];
} {
  const { features } = json as { readonly features?: unknown };
  const kept = Array.isArray(features)
    ? (features as readonly Feature[]).filter(({ properties }) =>
        Object.values(properties ?? {}).some(
          (value) =>
            typeof value === "string" && codes.has(readAreaCode(value) ?? ""),
        ),
      )
    : [];
  if (kept.length === 0)
    throw new KeepingError("The portal sent none of the outlines asked for.");
  const crs = (json as { readonly crs?: unknown }).crs;
  return {
    type: "FeatureCollection",
    ...(crs === undefined ? {} : { crs }),
    features: kept,
  };
}
