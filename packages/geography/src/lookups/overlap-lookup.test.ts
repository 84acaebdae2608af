import { describe, expect, it } from "vitest";
import {
  collection,
  feature,
  square,
  WARD_A,
  WARD_B,
  WARD_C,
} from "../boundaries/geojson.harness.js";
import { doAtOnce } from "../boundaries/in-slices.js";
import { readBoundaries } from "../boundaries/read-boundaries.js";
import { sampleOutlines, sampleRegister } from "../sample-wards.harness.js";
import { areasWithin } from "../within.js";
import type { Lookup } from "./lookup.js";
import { lookupByOverlap, measureOverlaps } from "./overlap-lookup.js";

function layer(...features: ReturnType<typeof feature>[]) {
  const { outlines } = doAtOnce(readBoundaries(collection(...features)));
  return { outlines, label: "squares" };
}

function sharesOf(lookup: Lookup, from: string) {
  return lookup
    .sharesOf(from)
    .map(({ to, share }) => [to, Number(share.toFixed(3))]);
}

const register = sampleRegister();
const old = layer(feature(WARD_A, square(335_000, 390_000, 4_000)));
const halves = layer(
  feature(WARD_B, square(332_000, 388_000, 4_000)),
  feature(WARD_C, square(336_000, 390_000, 4_000)),
);

describe("a lookup by overlap", () => {
  it("divides an area by how much of its ground lies in each other", async () => {
    const lookup = await lookupByOverlap(old, halves);
    expect(lookup.kind).toBe("overlap");
    expect(lookup.title).toBe("squares to squares, by the ground they share");
    // The eighth that is left lies outside both.
    expect(sharesOf(lookup, WARD_A)).toEqual([
      [WARD_B, 0.125],
      [WARD_C, 0.75],
    ]);
  });

  it("has rows in square metres, and one for what lies outside all others", async () => {
    const rows = await measureOverlaps(old, halves);
    expect(
      rows.map(({ to, weight }) => [to, Math.round(weight / 1_000_000)]),
    ).toEqual([
      [WARD_B, 2],
      [WARD_C, 12],
      ["", 2],
    ]);
  });

  it("takes off holes", async () => {
    const ring = layer(
      feature(
        WARD_B,
        square(334_000, 389_000, 6_000),
        square(335_000, 390_000, 2_000),
      ),
    );
    const inner = layer(feature(WARD_A, square(336_000, 390_000, 2_000)));
    const lookup = await lookupByOverlap(inner, ring);
    expect(sharesOf(lookup, WARD_A)).toEqual([[WARD_B, 0.5]]);
  });

  it("finds the wards of Sefton and St Helens whole where they kept their code", async () => {
    const of = (vintage: string) => ({
      outlines: sampleOutlines(vintage),
      label: `wards of ${vintage}`,
      codes: areasWithin(register, vintage, "E08000014 E08000013").map(
        ({ code }) => code,
      ),
    });
    const lookup = await lookupByOverlap(of("2022"), of("2025"));
    expect(lookup.from).toHaveLength(40);
    const kept = lookup.from.filter((code) => lookup.to.includes(code));
    expect(kept).toHaveLength(40);
    for (const code of kept) {
      const own = lookup.sharesOf(code).find(({ to }) => to === code);
      expect(own?.share).toBeGreaterThan(0.9);
    }
  });

  it("is given up when nobody waits for it any more", async () => {
    const aborted = AbortSignal.abort();
    const sample = { outlines: sampleOutlines("2025"), label: "wards" };
    await expect(lookupByOverlap(sample, sample, aborted)).rejects.toThrow(
      "aborted",
    );
  });
});
