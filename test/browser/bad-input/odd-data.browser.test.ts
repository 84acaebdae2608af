import type { FigureState } from "@commons-widgets/element-kit";
import { expect } from "chai";
import {
  expectFailure,
  TAGS,
  usePage,
  type Shown,
  type Tag,
} from "./bad-input-page.js";
import {
  MadeUpCommons,
  rowsOf,
  SOUND,
  type MadeUp,
  type MadeUpRow,
} from "./made-up-commons.js";

/** A state, and what a reader reads among other words. */
type Reading = readonly [state: FigureState, ...words: string[]];

interface Oddity {
  readonly data: MadeUp;
  readonly readings: Readonly<Record<Tag, Reading>>;
}

const each = (change: (value: number) => number | string): MadeUp => ({
  ...SOUND,
  rows: SOUND.rows.map((row) => ({ ...row, value: change(Number(row.value)) })),
});
const undated = (rows: readonly MadeUpRow[]) =>
  rows.map(({ ward, value }) => ({ ward, value }));

const ODDITIES: Readonly<Record<string, Oddity>> = {
  "no rows": {
    data: { ...SOUND, rows: [] },
    readings: {
      "commons-ward-map": ["empty", "None of the 4 wards has a value"],
      "commons-trend-chart": ["empty", "There are no values to show."],
      "commons-story-card": ["empty", "no value for North End"],
      "commons-value": ["empty", "not available"],
    },
  },
  "one area": {
    data: {
      wards: ["North End"],
      rows: SOUND.rows.filter(({ ward }) => ward === 1),
    },
    readings: {
      "commons-ward-map": ["ready", "in 1 ward of Madeupshire, 2023: 14%."],
      "commons-trend-chart": [
        "ready",
        "in North End rose from 10% in 2021 to 14% in 2023.",
      ],
      "commons-story-card": ["ready", "up 2 percentage points from 12%"],
      "commons-value": ["ready", "14%"],
    },
  },
  "one period": {
    data: { ...SOUND, rows: rowsOf(1, 2, 3, 4) },
    readings: {
      "commons-ward-map": ["ready", "from 1% (North End) to 4% (Mill Hill)"],
      "commons-trend-chart": ["ready", "The rate of loss in all 4 areas"],
      "commons-story-card": ["ready", "1%; the lowest of 4 wards."],
      "commons-value": ["ready", "1%"],
    },
  },
  "one area and one period": {
    data: { wards: ["North End"], rows: rowsOf(4) },
    readings: {
      "commons-ward-map": ["ready", "North End, 4%, class 1 of 1"],
      "commons-trend-chart": [
        "ready",
        "The rate of loss in North End was 4% in 2023.",
      ],
      "commons-story-card": [
        "ready",
        "The rate of loss in North End, 2023: 4%.",
      ],
      "commons-value": ["ready", "4%"],
    },
  },
  "values that are all equal": {
    data: each(() => 4),
    readings: {
      "commons-ward-map": ["ready", "is the same in all 4 wards"],
      "commons-trend-chart": ["ready", "Changed little in North End"],
      "commons-story-card": ["ready", "No change from 4% in 2022"],
      "commons-value": ["ready", "4%"],
    },
  },
  "values that are all missing": {
    data: each(() => ""),
    readings: {
      "commons-ward-map": ["empty", "None of the 4 wards has a value"],
      "commons-trend-chart": ["empty", "There are no values to show."],
      "commons-story-card": ["empty", "not available"],
      "commons-value": ["empty", "not available"],
    },
  },
  "words where numbers should be": {
    data: each(() => "many"),
    readings: {
      "commons-ward-map": ["empty", "12 cells could not be read"],
      "commons-trend-chart": ["empty", "12 cells could not be read"],
      "commons-story-card": ["empty", "not readable"],
      "commons-value": ["empty", "not readable"],
    },
  },
  "negative numbers": {
    data: each((value) => -value),
    readings: {
      "commons-ward-map": [
        "ready",
        "from −50% (Mill Hill) to −14% (North End)",
      ],
      "commons-trend-chart": ["ready", "Fell in North End"],
      "commons-story-card": ["ready", "fell to −14% in North End"],
      "commons-value": ["ready", "−14%"],
    },
  },
  "huge numbers": {
    data: each((value) => value * 1e12),
    readings: {
      "commons-ward-map": ["ready", "to 50,000,000,000,000% (Mill Hill)"],
      "commons-trend-chart": ["ready", "North End, 2021: 10,000,000,000,000%."],
      "commons-story-card": ["ready", "up 2,000,000,000,000 percentage points"],
      "commons-value": ["ready", "14,000,000,000,000%"],
    },
  },
  "numbers too huge to write out, in trillions": {
    data: each((value) => value * 1e15),
    readings: {
      "commons-ward-map": ["ready", "from 14,000 trillion% (North End)"],
      "commons-trend-chart": ["ready", "North End, 2021: 10,000 trillion%."],
      "commons-story-card": ["ready", "up 2,000 trillion percentage points"],
      "commons-value": ["ready", "14,000 trillion%"],
    },
  },
  "tiny numbers": {
    data: each((value) => value * 1e-12),
    readings: {
      "commons-ward-map": ["ready", "from 0.000000000014% (North End)"],
      "commons-trend-chart": ["ready", "Rose in North End"],
      "commons-story-card": ["ready", "up 0.000000000002 percentage points"],
      "commons-value": ["ready", "0.000000000014%"],
    },
  },
  "huge and tiny numbers, a nought and one below it": {
    data: { ...SOUND, rows: rowsOf(1e14, 1e-12, 0, -1e14) },
    readings: {
      "commons-ward-map": [
        "ready",
        "from −100,000,000,000,000% (Mill Hill) to 100,000,000,000,000%",
      ],
      "commons-trend-chart": ["ready", "Riverside, 2023: 0%."],
      "commons-story-card": ["ready", "the highest of 4 wards"],
      "commons-value": ["ready", "100,000,000,000,000%"],
    },
  },
  "areas that are on no map": {
    data: {
      wards: ["North End"],
      rows: [...rowsOf(4), { ward: 2, year: 2023, value: 5 }],
    },
    readings: {
      "commons-ward-map": [
        "partial",
        "1 code in the data is not on these boundaries",
      ],
      "commons-trend-chart": ["ready", "All 2 values are present"],
      "commons-story-card": ["ready", "4% of people, 2023"],
      "commons-value": ["ready", "4%"],
    },
  },
};

for (const [what, { data, readings }] of Object.entries(ODDITIES))
  describe(`a dataset with ${what}`, () => {
    const page = usePage();

    for (const tag of TAGS)
      it(`is shown for what it is, and is no error: <${tag}>`, async () => {
        const shown = page().add(tag, new MadeUpCommons(data));
        const [state, ...said] = readings[tag];
        await shown.until(state);
        await shown.drawn();
        for (const words of said) expect(shown.words).to.contain(words);
        expectSound(shown);
        expect(shown.codes).to.deep.equal([]);
        expect(page().warnings).to.deep.equal([]);
        expect(shown.showsFallback).to.equal(false);
      });

    for (const tag of TAGS)
      it(`fits a page 320 pixels wide: <${tag}>`, async () => {
        page().narrow(320);
        const shown = page().add(tag, new MadeUpCommons(data));
        await shown.until(readings[tag][0]);
        await shown.drawn();
        expect(shown.overflowing()).to.deep.equal([]);
      });
  });

describe("a number of many digits on a card", () => {
  const page = usePage();

  for (const power of [1e12, 1e-12])
    it(`stays on one line, ${power} times as large as usual`, async () => {
      page().narrow(320);
      const data = each((value) => value * power);
      const card = page().add("commons-story-card", new MadeUpCommons(data));
      await card.until("ready");
      const [number] = card.all("[part=number] strong");
      const { height } = (number as Element).getBoundingClientRect();
      const line = parseFloat(getComputedStyle(number as Element).lineHeight);
      expect(height).to.be.lessThan(1.5 * line);
    });
});

describe("a figure with nothing to show", () => {
  const page = usePage();

  for (const tag of TAGS)
    it(`offers no search, legend or keys that lead nowhere: <${tag}>`, async () => {
      const data = { ...SOUND, rows: [] };
      const shown = page().add(tag, new MadeUpCommons(data));
      await shown.until("empty");
      expect(shown.all("input, .legend, .key, [part=walk]")).to.deep.equal([]);
      expect(shown.words).to.not.contain("Keyboard help");
    });
});

describe("a dataset without periods", () => {
  const page = usePage();
  const data = { ...SOUND, rows: undated(rowsOf(1, 2, 3, 4)) };

  for (const tag of TAGS.filter((each) => each !== "commons-trend-chart"))
    it(`is shown without any: <${tag}>`, async () => {
      const shown = page().add(tag, new MadeUpCommons(data));
      await shown.until("ready");
      expect(shown.words).to.contain("1%");
    });

  it("is no trend, and that is an error", async () => {
    const shown = page().add("commons-trend-chart", new MadeUpCommons(data));
    await expectFailure(page(), shown, {
      code: "commons/field-not-found",
      reader:
        "This figure could not be found. The data lacks something that a figure of this kind needs. Please tell the owner of this page.",
      author: ['There is no field "period"', "The fields are: area, area-name"],
    });
  });
});

/** No number, coordinate or name is one that went wrong on its way. */
function expectSound({ element }: Shown): void {
  const copy = element.shadowRoot?.querySelectorAll("*:not(style)") ?? [];
  for (const node of copy) {
    const written = [...node.attributes].map(({ value }) => value);
    expect(`${node.textContent} ${written.join(" ")}`).to.not.match(
      /NaN|Infinity|undefined|null|\[object/,
    );
  }
}
