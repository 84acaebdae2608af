import {
  Absence,
  ABSENCE_REASONS,
  parsePeriod,
  type Cell,
  type Field,
  type Period,
  type Provenance,
} from "@commons-widgets/table";
import fc from "fast-check";
import type {
  AreaFact,
  MapFacts,
  PlaceFacts,
  Series,
  SeriesPoint,
  TrendFacts,
} from "./facts.js";

export const provenance: Provenance = {
  datasetId: "lcr:rates",
  title: "Rates by ward",
  version: "2025-10-30",
  publisher: { title: "The publisher", url: "https://example.org/" },
  sources: [{ title: "A table" }],
  licence: { id: "OGL-UK-3.0", title: "Open Government Licence v3.0" },
  url: "https://example.org/data.csv",
  retrievedAt: "2026-11-20T09:00:00Z",
  steps: [],
  caveats: ["Rates are rounded."],
};

/** A rate whose publisher does not say how many decimals to show. */
export const openPercent: Field = {
  name: "rate",
  title: "Rate of loss",
  type: "number",
  role: "measure",
  unit: { label: "% of people", symbol: "%", position: "after" },
};

/** A rate with one decimal. */
export const percent: Field = { ...openPercent, decimals: 1 };

const common = {
  dataset: { id: "lcr:rates", title: "Rates", version: "2025-10-30" },
  measure: percent,
  provenance,
  unreadable: 0,
};

export const wards = { one: "ward", many: "wards" };

/** The period an ISO 8601 text names. */
export function period(text: string): Period {
  const read = parsePeriod(text);
  if (!read) throw new Error(`"${text}" is no period`);
  return read;
}

/** A map of these areas, given by name and value or in full. */
export function mapOf(
  areas: readonly (AreaFact | readonly [string, Cell<number>])[],
  more: Partial<MapFacts> = {},
): MapFacts {
  return {
    ...common,
    place: "Liverpool",
    geography: wards,
    areas: areas.map((area, index): AreaFact =>
      "code" in area
        ? area
        : { code: `E${String(index)}`, name: area[0], value: area[1] },
    ),
    missingHere: [],
    ...more,
  };
}

/** A trend of yearly values from 2010 on; `null` is a gap. */
export function trendOf(
  lines: Readonly<Record<string, readonly (number | null)[]>>,
  roles: Readonly<Record<string, Series["role"]>> = {},
  more: Partial<TrendFacts> = {},
): TrendFacts {
  const longest = Math.max(0, ...Object.values(lines).map((l) => l.length));
  const periods = yearsFrom2010(longest);
  return {
    ...common,
    place: "Liverpool",
    periods,
    series: Object.entries(lines).map(([name, values]) => ({
      code: name,
      name,
      role: roles[name] ?? "focus",
      points: pointsOf(values),
    })),
    ...more,
  };
}

/** Yearly points from 2010 on; `null` is a gap. */
export function pointsOf(values: readonly (number | null)[]): SeriesPoint[] {
  return yearsFrom2010(values.length).map((year, index) => ({
    period: year,
    value: values[index] ?? new Absence("missing"),
  }));
}

/** A card of one place. */
export function placeOf(
  value: Cell<number>,
  more: Partial<PlaceFacts> = {},
): PlaceFacts {
  return {
    ...common,
    area: { code: "E0", name: "Anfield", parentName: "Liverpool" },
    period: period("2024"),
    value,
    ...more,
  };
}

function yearsFrom2010(count: number): readonly Period[] {
  return Array.from({ length: count }, (_, index) =>
    period(String(2010 + index)),
  );
}

const letters = fc.string({
  unit: fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz")),
  minLength: 3,
  maxLength: 9,
});

/** A name of letters only, so that every digit in a sentence is a fact. */
export const plainName: fc.Arbitrary<string> = letters;

/** Names a careless or hostile publisher may give. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  letters,
  fc.constant(""),
  fc.constant("<b onclick=alert(1)>Church</b>"),
  fc.constant("Church, St Mary & St John\nand others"),
  fc.constant("ليفربول"),
  fc.constant("\u202eevil\u2066"),
  fc.constant("word ".repeat(40)),
  fc.constant("x".repeat(200)),
  fc.string({ unit: "binary", maxLength: 200 }),
);

const number = fc.oneof(
  fc.integer({ min: -50, max: 100 }),
  fc
    .double({ min: 0, max: 100, noNaN: true })
    .map((value) => Math.round(value * 1e9) / 1e9),
  fc.constantFrom(0, -0, 1e-9, 1e18, -1e18, 0.05),
);

/** A value, or an absence of any reason. */
export const cell: fc.Arbitrary<Cell<number>> = fc.oneof(
  { weight: 5, arbitrary: number },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...ABSENCE_REASONS)
      .map((reason) => new Absence(reason)),
  },
);

const limits = fc.record(
  {
    lower: fc.double({ min: -60, max: 40, noNaN: true }),
    upper: fc.double({ min: 40, max: 140, noNaN: true }),
  },
  { requiredKeys: [] },
);

const status = fc.record(
  { status: fc.constantFrom("provisional" as const, "revised" as const) },
  { requiredKeys: [] },
);

const measure: fc.Arbitrary<Field> = fc
  .record({
    unit: fc.constantFrom(
      { label: "% of people", symbol: "%", position: "after" as const },
      { label: "£ a week", symbol: "£", position: "before" as const },
      { label: "score", symbol: "", position: "after" as const },
    ),
    decimals: fc.constantFrom(undefined, 0, 1, 3),
    aggregate: fc.constantFrom("sum" as const, "none" as const),
  })
  .map(({ decimals, ...rest }) => ({
    ...openPercent,
    ...rest,
    ...(decimals === undefined ? {} : { decimals }),
  }));

/** Maps of up to forty areas. */
export function anyMap(name: fc.Arbitrary<string>): fc.Arbitrary<MapFacts> {
  const area = fc
    .tuple(
      fc.record({ name, parentName: name, value: cell }),
      limits,
      status,
      fc.record(
        {
          x: fc.integer({ min: 0, max: 9 }),
          y: fc.integer({ min: 0, max: 9 }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([facts, ...more]) => Object.assign({}, facts, ...more) as AreaFact);
  return fc
    .record({
      areas: fc.array(area, { maxLength: 40 }),
      place: name,
      measure,
      unreadable: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ areas, ...more }) =>
      mapOf(
        areas.map((one, index) => ({ ...one, code: `E${codeLetters(index)}` })),
        more,
      ),
    );
}

/** Trends of up to six lines over up to twelve years. */
export function anyTrend(name: fc.Arbitrary<string>): fc.Arbitrary<TrendFacts> {
  const role = fc.constantFrom(
    "focus" as const,
    "compare" as const,
    "context" as const,
  );
  const point = fc.tuple(fc.record({ value: cell }), limits, status);
  return fc
    .integer({ min: 1, max: 12 })
    .chain((count) =>
      fc.record({
        measure,
        series: fc.array(
          fc.record({
            name,
            role,
            points: fc.array(point, { minLength: count, maxLength: count }),
          }),
          { maxLength: 6 },
        ),
        periods: fc.constant(yearsFrom2010(count)),
      }),
    )
    .map(({ series, periods, measure: field }) =>
      trendOf(
        {},
        {},
        {
          measure: field,
          periods,
          series: series.map((line, index) => ({
            ...line,
            code: `E${codeLetters(index)}`,
            points: line.points.map(
              (parts, at) =>
                Object.assign({ period: periods[at] }, ...parts) as SeriesPoint,
            ),
          })),
        },
      ),
    );
}

function codeLetters(index: number): string {
  return String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26));
}
