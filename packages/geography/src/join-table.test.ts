import { beforeAll, describe, expect, it } from "vitest";
import type { AreaRegister } from "./area-register.js";
import { geographyWords } from "./geography-words.js";
import { joinByName } from "./join-names.js";
import {
  codesOf,
  joinFile,
  nationalWards,
  regionalWards,
  WARD_FILES,
  writeJoinTable,
} from "./join-table.harness.js";
import { expectTableInDocs } from "./markdown-table.harness.js";
import { refuseMatch } from "./refuse-match.js";
import { hasSharedData, readSharedRows } from "./shared-data.harness.js";
import { matchVintage } from "./vintage-match.js";

describe.skipIf(!hasSharedData)(
  "wards of published files on the boundaries that fit (needs the shared recordings)",
  () => {
    let national: AreaRegister;
    let region: AreaRegister;

    beforeAll(() => {
      national = nationalWards();
      region = regionalWards(national);
    });

    it.each([
      ["2013", 132, 8_886],
      ["2019", 126, 8_887],
      ["2020", 126, 8_887],
      ["2021", 123, 8_694],
      ["2022", 125, 8_482],
      ["2025", 159, 8_407],
    ])("the layer of %s has the wards it should", (vintage, all, country) => {
      expect(region.inVintage(vintage)).toHaveLength(all);
      expect(national.inVintage(vintage)).toHaveLength(country);
    });

    it.each([
      [0, 7_932, "2025", "159/159", 7_593, 339, "2022: 95/125"],
      [1, 7_536, "2025", "158/159", 7_212, 324, "2022: 95/125"],
      [2, 7_180, "2020", "126/126", 7_180, 0, "2025: 59/159"],
      [3, 7_427, "2020", "126/126", 5_335, 2_092, "2025: 59/159"],
      [4, 7_433, "2020", "126/126", 5_335, 2_098, "2025: 59/159"],
    ])(
      "file %d has the matches that a count by hand found",
      (index, codes, vintage, matched, country, unmatched, wrong) => {
        const [file] = WARD_FILES.slice(index);
        expect(file && joinFile(file, national, region)).toMatchObject({
          codes,
          vintage,
          region: matched,
          national: country,
          unmatched,
          wrong,
        });
      },
    );

    it("the page in the docs says the same", () => {
      const table = writeJoinTable(
        WARD_FILES.map((file) => joinFile(file, national, region)),
      );
      expectTableInDocs("join-table.md", "join table", table);
    });

    it("census merged wards are refused by code, and not painted by accident", () => {
      const [merged] = WARD_FILES.slice(5);
      const codes = merged ? codesOf(merged) : [];
      expect(codes).toHaveLength(9_481);
      const match = matchVintage(region, codes, "2013");
      expect(refuseMatch(match, geographyWords("ward"))).toContain(
        "codes of 2011 Census merged wards",
      );
    });

    it("census merged wards can be joined by name, but for the ambiguous ones", () => {
      const rows = readSharedRows(WARD_FILES[5]?.path ?? "").map((row) => ({
        name: row["geography"] ?? "",
      }));
      const { codes, ambiguous } = joinByName(rows, region.inVintage("2013"));
      expect(new Set(codes.filter(Boolean)).size).toBeGreaterThan(120);
      expect(ambiguous.map(({ name }) => name)).toContain("Church");
    });
  },
);
