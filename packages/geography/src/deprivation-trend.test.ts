import {
  Absence,
  isAbsent,
  parsePeriod,
  type Cell,
  type Period,
} from "@commons-widgets/table";
import { beforeAll, describe, expect, it, vi } from "vitest";
import {
  DEPRIVATION_CAVEATS,
  deprivationTrend,
  type DeprivationRelease,
} from "./deprivation-trend.js";
import { chainLookups, Lookup } from "./lookups/lookup.js";
import {
  expectTableInDocs,
  writeMarkdownTable,
} from "./markdown-table.harness.js";
import { sampleRegister } from "./sample-wards.harness.js";
import { hasSharedData, readSharedRows } from "./shared-data.harness.js";

// A country's small areas are read, which on a busy machine takes long.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

function year(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`${text} is no year.`);
  return period;
}

describe("a ward's deprivation over several releases", () => {
  const release = (deciles: [string, Cell<number>][], lookup: Lookup) => ({
    period: year("2019"),
    deciles: new Map(deciles),
    lookup,
  });
  const whole = new Lookup("LSOAs to wards", "best-fit", [
    { from: "a", to: "ward", weight: 1 },
    { from: "b", to: "ward", weight: 1 },
  ]);

  it("is the share of its small areas among the most deprived tenth", () => {
    const [point] = deprivationTrend(
      [
        release(
          [
            ["a", 1],
            ["b", 2],
          ],
          whole,
        ),
      ],
      "ward",
    );
    expect(point).toMatchObject({ areas: 2, mostDeprived: 1, share: 50 });
  });

  it("counts a part of a small area that was split since", () => {
    const split = new Lookup("LSOAs to wards", "weighted", [
      { from: "a", to: "ward", weight: 1 },
      { from: "b", to: "ward", weight: 1 },
      { from: "b", to: "other", weight: 1 },
    ]);
    const [point] = deprivationTrend(
      [
        release(
          [
            ["a", 10],
            ["b", 1],
          ],
          split,
        ),
      ],
      "ward",
    );
    expect(point).toMatchObject({
      areas: 1.5,
      mostDeprived: 0.5,
      divided: true,
    });
  });

  it("is absent where a small area has no tenth in that release", () => {
    const [missing, wrong] = deprivationTrend(
      [
        release([["a", 1]], whole),
        release(
          [
            ["a", 1],
            ["b", 11],
          ],
          whole,
        ),
      ],
      "ward",
    );
    const note = "1 of the 2 areas that go into it has no figure.";
    expect(missing?.share).toEqual(new Absence("missing", note));
    expect(wrong?.share).toEqual(new Absence("unreadable", note));
  });

  it("says that scores cannot be compared", () => {
    expect(DEPRIVATION_CAVEATS.join(" ")).toContain(
      "Scores cannot be compared from release to release",
    );
  });
});

const FILES = [
  ["2004", "imd2004_england_lsoa01", "lsoa01_code"],
  ["2007", "imd2007_england_lsoa01", "lsoa01_code"],
  ["2010", "imd2010_england_lsoa01", "lsoa01_code"],
  ["2015", "imd2015_england_lsoa11", "lsoa11_code"],
  ["2019", "imd2019_england_lsoa11", "lsoa11_code"],
  ["2025", "imd2025_england_lsoa21", "lsoa21_code"],
] as const;

describe.skipIf(!hasSharedData)(
  "six releases on three vintages of LSOAs (needs the shared recordings)",
  () => {
    const wards = sampleRegister()
      .inVintage("2025")
      .map(({ code }) => code);
    let releases: readonly DeprivationRelease[];

    beforeAll(() => {
      const to2021 = lookupBetween(
        "lookup_lsoa11_lsoa21_ltla22",
        "lsoa11_code",
        "lsoa21_code",
      );
      const toWards = lookupBetween(
        "lookup_lsoa21_ward24_ltla24",
        "lsoa21_code",
        "ward24_code",
      );
      const from2011 = chainLookups(to2021, toWards);
      releases = FILES.map(([period, file, code]) => ({
        period: year(period),
        deciles: readDeciles(file, code),
        lookup: code === "lsoa21_code" ? toWards : from2011,
      }));
    });

    it.each([
      ["2004", 952, 134],
      ["2007", 952, 134],
      ["2010", 952, 134],
      ["2015", 989, 158],
      ["2019", 989, 158],
      ["2025", 1_003, 158],
    ])(
      "%s has tenths for %d small areas of the region, and a figure for %d of 159 wards",
      (period, areas, figures) => {
        const release = releases.find((each) => each.period.id === period);
        const parts = new Set(
          wards.flatMap(
            (ward) =>
              release?.lookup.partsOf(ward).map(({ from }) => from) ?? [],
          ),
        );
        const known = [...parts].filter((code) => release?.deciles.get(code));
        expect(known).toHaveLength(areas);
        const points = pointsOf(period);
        expect(points.filter(({ share }) => !isAbsent(share))).toHaveLength(
          figures,
        );
      },
    );

    it("no small area is lost or counted twice on the way to wards", () => {
      for (const [period, small] of [
        ["2019", 989],
        ["2025", 1_003],
      ] as const) {
        const sum = pointsOf(period).reduce((all, { areas }) => all + areas, 0);
        expect(sum).toBeCloseTo(small, 6);
      }
    });

    it("the page in the docs says the same", () => {
      expectTableInDocs("deprivation-trend.md", "deprivation", writeTable());
    });

    function pointsOf(period: string) {
      return wards.flatMap((ward) =>
        deprivationTrend(releases, ward).filter(
          (point) => point.period.id === period,
        ),
      );
    }

    function writeTable(): string {
      const rows = FILES.map(([period, , code]) => {
        const points = pointsOf(period).filter(({ share }) => !isAbsent(share));
        const areas = sumOf(points.map((point) => point.areas));
        const deprived = sumOf(points.map((point) => point.mostDeprived));
        return [
          period,
          `20${code.slice(4, 6)}`,
          `${points.length} of 159`,
          areas.toFixed(0),
          deprived.toFixed(0),
          `${((100 * deprived) / areas).toFixed(1)}%`,
        ];
      });
      return writeMarkdownTable(
        [
          "Release",
          "LSOAs of",
          "Wards with a figure",
          "Their LSOAs",
          "In the most deprived tenth",
          "Share",
        ],
        rows,
      );
    }
  },
);

function sumOf(cells: readonly Cell<number>[]): number {
  return cells.reduce<number>(
    (sum, cell) => sum + (isAbsent(cell) ? 0 : cell),
    0,
  );
}

function readDeciles(file: string, code: string): Map<string, number> {
  const rows = readSharedRows(`stats/deprivation/${file}.csv.gz`);
  return new Map(
    rows.map((row) => [row[code] ?? "", Number(row["IMD_decile"])]),
  );
}

/** The file gives no weights, so that an area which was split counts in equal parts. */
function lookupBetween(file: string, from: string, to: string): Lookup {
  const rows = readSharedRows(`boundaries/lookups/geographr/${file}.csv.gz`);
  return new Lookup(
    file,
    "weighted",
    rows.map((row) => ({
      from: row[from] ?? "",
      to: row[to] ?? "",
      weight: 1,
    })),
  );
}
