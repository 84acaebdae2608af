import { geographyOfMost } from "@commons-widgets/geography";

/**
 * What kind of area codes name, and `ward` where they do not say. In a module of
 * its own: few datasets leave it unsaid.
 */
export function guessGeography(codes: readonly string[]): string {
  return geographyOfMost(codes) ?? "ward";
}
