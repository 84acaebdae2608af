import { describe, expect, it } from "vitest";
import {
  contrast,
  differenceOf,
  seenBy,
  SIGHTS,
} from "./colour-sight.harness.js";
import {
  BOUNDARY_COLOURS,
  divergingTones,
  sequentialTones,
  TONE_COLOURS,
  type Tone,
} from "./ward-map.palette.js";

const SCHEMES = ["light", "dark"] as const;
const SURFACES = { light: "#ffffff", dark: "#15191d" };

/** Differences in OKLab; about 0.02 is the least an eye can tell apart. */
const LEAST_BETWEEN_NEIGHBOURS = 0.06;
const LEAST_FOR_DEFAULT = 0.09;

function colourOf(tone: Tone, scheme: (typeof SCHEMES)[number]): string {
  const found = TONE_COLOURS.find((colours) => colours.tone === tone);
  return found?.[scheme] ?? "";
}

function neighbours(tones: readonly Tone[]): (readonly [Tone, Tone])[] {
  return tones.slice(1).map((tone, index) => [tones[index] ?? tone, tone]);
}

describe.each(SCHEMES)("the palettes in a %s scheme", (scheme) => {
  it("have a boundary line of at least 4.5 to 1 against every colour", () => {
    for (const { tone, [scheme]: colour } of TONE_COLOURS) {
      const best = Math.max(
        contrast(colour, BOUNDARY_COLOURS.dark),
        contrast(colour, BOUNDARY_COLOURS.light),
      );
      expect(best, tone).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("go from nearest the page to furthest from it, step by step", () => {
    const tones = sequentialTones(7);
    const contrasts = tones.map((tone) =>
      contrast(colourOf(tone, scheme), SURFACES[scheme]),
    );
    expect([...contrasts].sort((a, b) => a - b)).toEqual(contrasts);
    expect(contrasts.at(-1)).toBeGreaterThan(10);
  });

  it.each(SIGHTS)("can be told apart step by step with %s sight", (sight) => {
    const seen = (tone: Tone) => seenBy(sight, colourOf(tone, scheme));
    for (const tones of [sequentialTones(7), divergingTones(3, 3)])
      for (const [a, b] of neighbours(tones))
        expect(differenceOf(seen(a), seen(b)), `${a} ${b}`).toBeGreaterThan(
          LEAST_BETWEEN_NEIGHBOURS,
        );
    for (const tones of [sequentialTones(5), divergingTones(2, 2)])
      for (const [a, b] of neighbours(tones))
        expect(differenceOf(seen(a), seen(b)), `${a} ${b}`).toBeGreaterThan(
          LEAST_FOR_DEFAULT,
        );
  });

  it.each(SIGHTS)(
    "have two sides that no %s sight takes for each other",
    (sight) => {
      const seen = (tone: Tone) => seenBy(sight, colourOf(tone, scheme));
      for (const low of ["div-1", "div-2", "div-3"] as const)
        for (const high of ["div-5", "div-6", "div-7"] as const)
          expect(
            differenceOf(seen(low), seen(high)),
            `${low} ${high}`,
          ).toBeGreaterThan(LEAST_BETWEEN_NEIGHBOURS);
    },
  );
});

describe("the tones of classes", () => {
  it("are as many as the classes, and never one twice", () => {
    for (let classes = 0; classes <= 7; classes++) {
      const tones = sequentialTones(classes);
      expect(new Set(tones).size).toBe(classes);
      expect([...tones].sort()).toEqual(tones);
    }
  });

  it("stand on either side of the grey of the midpoint", () => {
    expect(divergingTones(2, 1)).toEqual(["div-1", "div-3", "div-4", "div-6"]);
    expect(divergingTones(0, 0)).toEqual(["div-4"]);
  });
});
