import { CommonsError, listKnown } from "@commons-widgets/table";
import type { Vintage } from "./area.js";
import type { AreaRegister } from "./area-register.js";

/** How the codes of a dataset stand against the areas of one vintage. */
export interface VintageMatch {
  readonly vintage: Vintage;
  /** Codes of the data that are areas of the vintage. */
  readonly matched: readonly string[];
  /** Codes of the data that are not. */
  readonly missingHere: readonly string[];
  /** Areas of the vintage that the data have no row for. */
  readonly withoutData: readonly string[];
}

/** Which vintage a dataset is shown on, and how one that was refused would fit. */
export interface VintageChoice {
  readonly used: VintageMatch;
  /** Present where another vintage was asked for than the one used. */
  readonly asked?: VintageMatch;
}

/**
 * Lists, on either side, what matches and what does not between the codes of a
 * dataset and the areas of a vintage. A code given twice counts once.
 *
 * @throws {CommonsError} `commons/boundaries-not-found` where the register has
 *   no such vintage
 */
export function matchVintage(
  register: AreaRegister,
  codes: Iterable<string>,
  vintageId: string,
): VintageMatch {
  const vintage = findVintage(register, vintageId);
  const given = new Set(codes);
  const matched: string[] = [];
  const missingHere: string[] = [];
  for (const code of given) {
    const isHere = register.area(code)?.vintages.includes(vintageId);
    (isHere ? matched : missingHere).push(code);
  }
  const here = register.inVintage(vintageId).map(({ code }) => code);
  const withoutData = here.filter((code) => !given.has(code));
  return { vintage, matched, missingHere, withoutData };
}

/**
 * Chooses the vintage a dataset is shown on.
 *
 * The one asked for is used where every code that any vintage knows is in it.
 * Otherwise the best is used: most codes matched, then fewest areas without
 * data, then the latest; `asked` then says how the other would have fitted.
 *
 * @throws {CommonsError} `commons/boundaries-not-found` where the register has
 *   no vintage, or not the one asked for
 */
export function chooseVintage(
  register: AreaRegister,
  codes: Iterable<string>,
  asked?: string,
): VintageChoice {
  const given = [...codes];
  const wish =
    asked === undefined ? undefined : matchVintage(register, given, asked);
  const known = new Set(given.filter((code) => register.area(code)));
  if (wish?.matched.length === known.size) return { used: wish };
  const used = bestMatch(register, given);
  return wish && wish.vintage.id !== used.vintage.id
    ? { used, asked: wish }
    : { used };
}

function bestMatch(register: AreaRegister, codes: string[]): VintageMatch {
  const [best] = register.vintages
    .map(({ id }) => matchVintage(register, codes, id))
    .reverse()
    .sort(
      (a, b) =>
        b.matched.length - a.matched.length ||
        a.withoutData.length - b.withoutData.length,
    );
  if (!best)
    throw new CommonsError(
      "commons/boundaries-not-found",
      `The ${register.geography} areas of this commons have no vintage to draw.`,
    );
  return best;
}

function findVintage(register: AreaRegister, id: string): Vintage {
  const vintage = register.vintages.find((each) => each.id === id);
  if (vintage) return vintage;
  throw new CommonsError(
    "commons/boundaries-not-found",
    `There are no ${register.geography} boundaries of vintage "${id}". ${listKnown(
      "Accepted",
      register.vintages.map((each) => each.id),
    )}`,
  );
}
