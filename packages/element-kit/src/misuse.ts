const warned = new Set<string>();

/**
 * Tells the author once, in the console, that an attribute is not as it should be.
 *
 * @param accepted what may stand there, in words
 */
export function warnMisuse(
  element: Element,
  attribute: string,
  given: string,
  accepted: string,
): void {
  const text = `<${element.localName}> ${attribute}="${given}" is not understood. Accepted: ${accepted}. See docs/components/${element.localName}.md`;
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(text);
}

/**
 * An attribute's value where it is one of the accepted words; the first of them
 * where it is absent; the first of them with a warning to the author where it
 * is anything else.
 */
export function readWord<W extends string>(
  element: Element,
  attribute: string,
  given: string | null | undefined,
  accepted: readonly [W, ...W[]],
): W {
  if (given === null || given === undefined || given === "") return accepted[0];
  const word = accepted.find((item) => item === given);
  if (word) return word;
  warnMisuse(element, attribute, given, accepted.join(", "));
  return accepted[0];
}

/** Likewise for a whole number between two bounds, both accepted. */
export function readWholeNumber(
  element: Element,
  attribute: string,
  given: string | number | null | undefined,
  [least, most]: readonly [number, number],
  otherwise: number,
): number {
  if (given === null || given === undefined || given === "") return otherwise;
  const value = Number(given);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  warnMisuse(
    element,
    attribute,
    String(given),
    `a whole number from ${least} to ${most}`,
  );
  return otherwise;
}
