/** What is wrong with a code that is no GSS code of today, in words. */
interface KnownForm {
  readonly pattern: RegExp;
  readonly words: string;
}

const GSS = /(?:^|[/#=:])([EWSNK]\d{8})$/;

/**
 * Codes that look like those of wards and are not.
 *
 * Source: ONS Register of Geographic Codes (E36: census merged wards of 2011;
 * four characters of county and district and two of ward: SNAC codes, used
 * until 2011).
 */
const OTHER_FORMS: readonly KnownForm[] = [
  {
    pattern: /^[EW]36\d{6}$/,
    words:
      "codes of 2011 Census merged wards, which are not the codes of electoral wards",
  },
  {
    pattern: /^\d{2}[A-Z]{2}[A-Z]{2}$/,
    words: "ward codes of the system used before 2011",
  },
  {
    pattern: /^\d{2}[A-Z]{2}$/,
    words: "district codes of the system used before 2011",
  },
  { pattern: /^95[A-Z]\d{0,3}$/, words: "Northern Irish codes of before 2011" },
];

/**
 * The GSS code in a text: the text itself, or the end of an address or of a
 * prefixed name such as `…/statistical-geography/E05000819`. Case and space
 * around it make no difference. `undefined` for any other text.
 */
export function readAreaCode(text: string): string | undefined {
  return GSS.exec(text.trim().toUpperCase())?.[1];
}

/**
 * What codes are that are not codes of today's areas, as words that stand after
 * "are": "codes of 2011 Census merged wards, …". `undefined` where most of them
 * are of no form this library knows.
 */
export function explainCodes(codes: readonly string[]): string | undefined {
  const form = OTHER_FORMS.find(
    ({ pattern }) =>
      2 * codes.filter((code) => pattern.test(code)).length > codes.length,
  );
  return form?.words;
}
