import { runInNewContext } from "node:vm";

/** Milliseconds that all texts of a column may take together. */
const LONGEST = 1000;

/**
 * Which of the texts a pattern is of, from beginning to end.
 *
 * A pattern is somebody else's: one such as `(a+)+` could take for ever over a
 * text, and is given up after a second.
 *
 * Source: https://datapackage.org/standard/table-schema/#pattern
 *
 * @returns for each text whether it is; or what is wrong with the pattern
 */
export function matchPattern(
  pattern: string,
  texts: readonly string[],
): readonly boolean[] | string {
  const whole = `^(?:${pattern})$`;
  const flags = ["u", ""].find((each) => isExpression(whole, each));
  if (flags === undefined) return "Accepted: a regular expression.";
  try {
    return runInNewContext(
      "const expression = new RegExp(whole, flags); texts.map((text) => expression.test(text))",
      { whole, flags, texts },
      { timeout: LONGEST },
    ) as boolean[];
  } catch {
    return "It takes too long over the texts of the column. Accepted: one that never tries the same text in many ways.";
  }
}

function isExpression(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}
