import {
  expectFailure,
  TAGS,
  usePage,
  type Attributes,
  type Failure,
  type Tag,
} from "./bad-input-page.js";
import { MadeUpCommons, SOUND, type MadeUp } from "./made-up-commons.js";

const TELL = "Please tell the owner of this page.";

interface Mistake {
  readonly on: readonly Tag[];
  readonly attributes: Attributes;
  readonly commons?: MadeUp;
  readonly failure: Failure;
}

const place = (attribute: string, on: readonly Tag[]): Mistake => ({
  on,
  // Each its own code, for a warning is given once.
  attributes: { [attribute]: `E99${attribute}` },
  failure: {
    code: "commons/area-not-found",
    reader: `This figure could not be found. The page asks for a place that the data does not cover. ${TELL}`,
    author: [`no area "E99${attribute}"`, "Areas include: E0"],
  },
});

const MISTAKES: Readonly<Record<string, Mistake>> = {
  "an unknown dataset": {
    on: TAGS,
    attributes: { dataset: "t:nothing" },
    failure: {
      code: "commons/dataset-not-found",
      reader: `This figure could not be found. The page asks for data that is not there. ${TELL}`,
      author: ['no dataset "t:nothing"', "It has: t:rates."],
    },
  },
  "an unknown measure": {
    on: TAGS,
    attributes: { measure: "luck" },
    failure: {
      code: "commons/measure-not-found",
      reader: `This figure could not be found. The page does not say which of the numbers in the data to show. ${TELL}`,
      author: ['"t:rates" has no measure "luck"', "Accepted: rate."],
    },
  },
  "none of several measures": {
    on: TAGS,
    attributes: {},
    commons: { ...SOUND, measures: ["rate", "share"] },
    failure: {
      code: "commons/measure-not-found",
      reader: `This figure could not be found. The page does not say which of the numbers in the data to show. ${TELL}`,
      author: ["several measures and none was named", "Accepted: rate, share."],
    },
  },
  "a larger place that is not there": place("within", [
    "commons-ward-map",
    "commons-trend-chart",
    "commons-story-card",
  ]),
  "a place that is not there": place("area", [
    "commons-story-card",
    "commons-value",
  ]),
  "places that are not there": place("areas", ["commons-trend-chart"]),
  "a place in colour that is not there": place("highlight", [
    "commons-trend-chart",
  ]),
  "a place to compare with that is not there": place("compare", [
    "commons-trend-chart",
  ]),
  "a period that is not there": {
    on: TAGS,
    attributes: { period: "never" },
    failure: {
      code: "commons/period-not-found",
      reader: `This figure could not be found. The page asks for a time that the data does not cover. ${TELL}`,
      author: ['no period "never"', "The periods are: 2021, 2022, 2023."],
    },
  },
  "boundaries of 1066": {
    on: ["commons-ward-map"],
    attributes: { vintage: "1066" },
    failure: {
      code: "commons/boundaries-not-found",
      reader: `This figure could not be found. The page asks for a map of boundaries that the data does not have. ${TELL}`,
      author: ['no ward boundaries of vintage "1066"', "Accepted: 2025."],
    },
  },
  "a kind of area that has no boundaries": {
    on: ["commons-ward-map"],
    attributes: { geography: "duchy" },
    failure: {
      code: "commons/boundaries-not-found",
      reader: `This figure could not be found. The page asks for a map of boundaries that the data does not have. ${TELL}`,
      author: ['no boundaries for "duchy"', "It has: ward."],
    },
  },
};

for (const [what, mistake] of Object.entries(MISTAKES))
  describe(`what asks for ${what}`, () => {
    const page = usePage();

    for (const tag of mistake.on)
      it(`tells reader, author and page so: <${tag}>`, async () => {
        const commons = new MadeUpCommons(mistake.commons);
        const shown = page().add(tag, commons, mistake.attributes);
        await expectFailure(page(), shown, mistake.failure);
      });
  });
