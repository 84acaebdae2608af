import { groupBy } from "../group-by.js";

/** How a lookup leads from areas to areas. */
export type LookupKind =
  /** Each area lies wholly in the one it leads to. */
  | "exact"
  /** Each area leads to the one that most of it lies in; the rest is not followed. */
  | "best-fit"
  /** Areas are divided by a weight, such as the people who live in each part. */
  | "weighted"
  /** Areas are divided by how much of their ground overlaps. */
  | "overlap";

/** Where the part of an area goes that lies outside all others. */
export const NOWHERE = "";

/** One row of a lookup. */
export interface LookupRow {
  readonly from: string;
  /** {@link NOWHERE} for what lies outside all that the lookup leads to. */
  readonly to: string;
  /** In any unit, from 0; only the shares within one `from` count. */
  readonly weight: number;
}

/** How much of an area goes to another. */
export interface Share {
  readonly to: string;
  /** More than 0, at most 1. */
  readonly share: number;
}

/** The part of an area that another is given. */
export interface Part {
  readonly from: string;
  readonly share: number;
}

/** Leads from the areas of one geography or vintage to those of another. */
export class Lookup {
  readonly #shares = new Map<string, readonly Share[]>();
  readonly #parts: ReadonlyMap<string, readonly Part[]>;
  /** Areas whose rows weigh nothing, so that nobody knows where they go. */
  readonly weightless: readonly string[];

  /**
   * @param title words for the provenance, such as "LSOAs of 2021 to wards of
   *   2024, best fit"
   * @param rows of one pair of areas the weights are added up
   */
  constructor(
    readonly title: string,
    readonly kind: LookupKind,
    rows: Iterable<LookupRow>,
  ) {
    const weightless: string[] = [];
    for (const [from, group] of groupBy(rows, (row) => row.from)) {
      const shares = sharesOf(group);
      if (shares.length > 0) this.#shares.set(from, shares);
      else weightless.push(from);
    }
    this.weightless = weightless;
    const parts = [...this.#shares].flatMap(([from, shares]) =>
      shares.map(({ to, share }) => ({ from, to, share })),
    );
    this.#parts = groupBy(parts, ({ to }) => to);
  }

  /** The areas it leads from. */
  get from(): readonly string[] {
    return [...this.#shares.keys()];
  }

  /** The areas it leads to. */
  get to(): readonly string[] {
    return [...this.#parts.keys()];
  }

  /** Where an area goes, shares that add up to 1 unless a part lies outside; none for an unknown one. */
  sharesOf(from: string): readonly Share[] {
    return this.#shares.get(from) ?? [];
  }

  /** What an area is made of; none for an unknown one. */
  partsOf(to: string): readonly Part[] {
    return this.#parts.get(to) ?? [];
  }
}

function sharesOf(rows: readonly LookupRow[]): readonly Share[] {
  const weights = new Map<string, number>();
  for (const { to, weight } of rows)
    weights.set(to, (weights.get(to) ?? 0) + weight);
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [...weights].flatMap(([to, weight]) =>
    weight > 0 && to !== NOWHERE ? [{ to, share: weight / whole }] : [],
  );
}

/**
 * One lookup after another: the areas of the first as parts of those of the
 * second. What the second does not know is lost, and so is the area it came
 * from, since a part of it would go nowhere.
 */
export function chainLookups(first: Lookup, second: Lookup): Lookup {
  const rows = first.from.flatMap((from): LookupRow[] => {
    const shares = first.sharesOf(from);
    if (shares.some(({ to }) => second.sharesOf(to).length === 0)) return [];
    const ends = shares.flatMap(({ to, share }) =>
      second
        .sharesOf(to)
        .map((last) => ({ from, to: last.to, weight: share * last.share })),
    );
    const inside = ends.reduce((sum, { weight }) => sum + weight, 0);
    return [...ends, { from, to: NOWHERE, weight: Math.max(0, 1 - inside) }];
  });
  return new Lookup(
    `${first.title}, then ${second.title}`,
    weakerOf(first.kind, second.kind),
    rows,
  );
}

const STRENGTH: readonly LookupKind[] = [
  "exact",
  "best-fit",
  "weighted",
  "overlap",
];

function weakerOf(a: LookupKind, b: LookupKind): LookupKind {
  return STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b;
}

/** Leads from areas to the one set that an author or a reader made of them. */
export function lookupToSet(
  code: string,
  title: string,
  members: Iterable<string>,
): Lookup {
  return new Lookup(
    title,
    "exact",
    [...members].map((from) => ({ from, to: code, weight: 1 })),
  );
}
