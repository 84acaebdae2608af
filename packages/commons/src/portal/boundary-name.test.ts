import { describe, expect, it } from "vitest";
import { labelOf, readBoundaryName } from "./boundary-name.js";
import { readCodeColumn } from "./code-column.js";

describe("the name of a set of outlines", () => {
  it.each([
    [
      "WD_MAY_2025_UK_BSC",
      "ward",
      "2025",
      "BSC",
      "ward boundaries of May 2025",
    ],
    [
      "Wards_(December_2024)_Boundaries_UK_BGC_V2",
      "ward",
      "2024",
      "BGC",
      "ward boundaries of December 2024",
    ],
    [
      "LAD_MAY_2024_UK_BUC",
      "district",
      "2024",
      "BUC",
      "district boundaries of May 2024",
    ],
    [
      "Local_Authority_Districts_Dec_2023_UK",
      "district",
      "2023",
      undefined,
      "district boundaries of December 2023",
    ],
    [
      "Lower_layer_Super_Output_Areas_2021_EW_BFC_V8",
      "lsoa",
      "2021",
      "BFC",
      "LSOA boundaries of 2021",
    ],
    [
      "Output_Areas_2021_EW_BGC",
      "output-area",
      "2021",
      "BGC",
      "output area boundaries of 2021",
    ],
    [
      "combined-authorities-2025",
      "combined-authority",
      "2025",
      undefined,
      "combined authority boundaries of 2025",
    ],
  ])(
    "%s says what it is and of when",
    (name, geography, year, detail, label) => {
      const read = readBoundaryName(name);
      expect(read).toMatchObject({ geography, year });
      expect(read?.detail).toBe(detail);
      expect(read && labelOf(read)).toBe(label);
    },
  );

  it.each([
    ["WD24_LAD24_UK_LU", "a lookup"],
    ["Wards_to_Local_Authority_Districts_May_2024_Lookup", "a lookup"],
    ["WD_MAY_2025_UK_NC", "a list of names"],
    ["LSOA_2021_EW_Population_Weighted_Centroids", "points"],
    ["Wards_Boundaries_UK", "nothing of a year"],
    ["Bus_Stops_2024", "nothing of a kind of area"],
  ])("%s names %s, and no outlines", (name) => {
    expect(readBoundaryName(name)).toBeUndefined();
  });
});

describe("the name of a column of codes", () => {
  it.each([
    ["WD24CD", "ward", "2024"],
    ["wd98cd", "ward", "1998"],
    ["ward21_code", "ward", "2021"],
    ["LSOA11CD", "lsoa", "2011"],
    ["LTLA24 Code", "district", "2024"],
  ])("%s says that they are of a %s of %s", (name, geography, vintage) => {
    expect(readCodeColumn(name)).toEqual({ geography, vintage });
  });

  it.each(["WD24NM", "code", "CD24", "XYZ24CD", "2024CD"])(
    "%s says nothing",
    (name) => {
      expect(readCodeColumn(name)).toBeUndefined();
    },
  );
});
