import { Absence } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { mapOf, provenance } from "./figure-facts.harness.js";
import { tabulateMap, writeCsv } from "./index.js";

const csv = (...areas: Parameters<typeof mapOf>[0]) =>
  writeCsv(tabulateMap(mapOf(areas)), provenance);

describe("a downloaded table", () => {
  it("says above its rows where the numbers come from", () => {
    expect(csv(["Anfield", 9.0321])).toBe(
      [
        "# Title: Rates by ward",
        "# Table: Rate of loss (% of people), wards in Liverpool. Source: The publisher.",
        "# Dataset: lcr:rates",
        "# Version: 2025-10-30",
        "# Publisher: The publisher, https://example.org/",
        "# Source: A table",
        "# Licence: Open Government Licence v3.0",
        "# Retrieved: 2026-11-20T09:00:00Z",
        "# Address: https://example.org/data.csv",
        "# Note: Rates are rounded.",
        "Code,Ward,Rate of loss (% of people),Rank (1 is highest)",
        "E0,Anfield,9.0321,1",
        "",
      ].join("\r\n"),
    );
  });

  it("gives a missing value its reason", () => {
    expect(csv(["Anfield", new Absence("suppressed")])).toContain(
      "E0,Anfield,suppressed,not ranked\r\n",
    );
  });

  it("does not let a spreadsheet run a name as a formula", () => {
    expect(csv(['=HYPERLINK("x")', 1])).toContain(
      `E0,"'=HYPERLINK(""x"")",1,1`,
    );
    expect(csv(["@cmd", 1])).toContain("E0,'@cmd,1,1");
  });

  it("does not let a spreadsheet run a formula in the lines above", () => {
    const text = writeCsv(tabulateMap(mapOf([["A", 1]])), {
      ...provenance,
      title: "Rates,=1+1\n=2+2",
    });
    expect(text).toContain("# Title: Rates,'=1+1 =2+2\r\n");
  });

  it("leaves negative numbers the numbers they are", () => {
    expect(csv(["Anfield", -0.47])).toContain("E0,Anfield,-0.47,1");
  });
});
