/** Heading of the column of what lies between two values. */
export function stepHeading(by: "period" | "measure"): string {
  return by === "period" ? "Change" : "Gap";
}

/** Said where one of the two values is absent. */
export function noStepText(): string {
  return "not known";
}
