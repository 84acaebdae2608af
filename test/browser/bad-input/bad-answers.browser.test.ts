import { pageClient } from "@commons-widgets/commons";
import { expect } from "chai";
import {
  expectFailure,
  TAGS,
  usePage,
  type Failure,
  type Tag,
} from "./bad-input-page.js";
import { MadeUpCommons, SOUND } from "./made-up-commons.js";

const BROKEN =
  "The data could not be read. What the server sent is not the data it promised, so nothing is shown rather than something wrong. Please tell the owner of this page.";
const NO_ANSWER =
  "The data could not be reached. The server did not answer, or you are offline. You can try again. Try again";
const LOG_IN = "<!DOCTYPE html><title>Log in</title>";

interface BadAnswer {
  /** Replaces what the commons answers; addresses in messages are its own. */
  readonly arrange: (commons: MadeUpCommons) => unknown;
  readonly failure: Failure;
  readonly on?: readonly Tag[];
}

const half = (text: string) => text.slice(0, text.length / 2);
const unreadable = (...author: string[]): Failure => ({
  code: "commons/unreadable",
  reader: BROKEN,
  author,
});
const html = (path: string, promised: string, on = TAGS): BadAnswer => ({
  on,
  arrange: (commons) => commons.place(path, LOG_IN),
  failure: unreadable(
    `${path} could not be read: it answered with a web page (HTML) where ${promised} was promised.`,
  ),
});
const status = (code: number, failure: Failure): BadAnswer => ({
  arrange: (commons) =>
    commons.answer("data.csv", () =>
      Promise.resolve(new Response("", { status: code })),
    ),
  failure,
});

const ANSWERS: Readonly<Record<string, BadAnswer>> = {
  "nothing in time": {
    arrange: (commons) => {
      pageClient().limits.timeout = 40;
      commons.answer("data.csv", () => new Promise(() => undefined));
    },
    failure: {
      code: "commons/timed-out",
      reader:
        "The data took too long to arrive. The server or your connection is slow. You can try again. Try again",
      author: ["data.csv did not answer within 0.04 seconds"],
    },
  },
  "a catalogue that breaks off half way through its journey": {
    arrange: (commons) =>
      commons.answer("catalogue.json", () => Promise.resolve(breakingOff())),
    failure: {
      code: "commons/unreadable",
      reader: BROKEN.replace(/Please.*/, "You can try again. Try again"),
      author: ["catalogue.json broke off before its end"],
    },
  },
  "a web page in place of the catalogue": html("catalogue.json", "JSON"),
  "a web page in place of the package": html("datapackage.json", "JSON"),
  "a web page in place of the data": html("data.csv", "a table"),
  "a web page in place of the outlines": html("areas/outlines.json", "JSON", [
    "commons-ward-map",
  ]),
  "half a catalogue": {
    arrange: (commons) => commons.edit("catalogue.json", half),
    failure: unreadable("catalogue.json", "it is not whole or not valid JSON"),
  },
  "half a package": {
    arrange: (commons) => commons.edit("datapackage.json", half),
    failure: unreadable("datapackage.json", "it is not whole or not valid"),
  },
  "half the outlines": {
    on: ["commons-ward-map"],
    arrange: (commons) => commons.edit("areas/outlines.json", half),
    failure: unreadable("outlines.json", "it is not whole or not valid JSON"),
  },
  "JSON that is no catalogue": {
    arrange: (commons) => commons.place("catalogue.json", { hello: "there" }),
    failure: unreadable("it is JSON but not a catalogue"),
  },
  "JSON that is no package": {
    arrange: (commons) => commons.place("datapackage.json", []),
    failure: unreadable("it is JSON but not a data package"),
  },
  "JSON that is no outlines": {
    on: ["commons-ward-map"],
    arrange: (commons) => commons.place("areas/outlines.json", { type: "x" }),
    failure: unreadable("The outlines cannot be drawn: "),
  },
  "no data at all": {
    arrange: (commons) => commons.place("data.csv", ""),
    failure: unreadable("data.csv could not be read: it is empty."),
  },
  "half of data that the catalogue vouches for": {
    arrange: async (commons) => {
      await commons.vouch();
      await commons.edit("data.csv", half);
    },
    failure: {
      code: "commons/hash-mismatch",
      reader:
        "The data is not what its catalogue promises. The file may have been changed or damaged on its way, so it is not shown. Please tell the owner of this page.",
      author: ["data.csv is not the file the catalogue describes", "sha256"],
    },
  },
  "less of the data than the package says there is": {
    arrange: async (commons) => {
      const { length } = await commons.textOf("data.csv");
      await commons.edit("datapackage.json", (text) =>
        text.replace('"data.csv"', `"data.csv","bytes":${length}`),
      );
      await commons.edit("data.csv", half);
    },
    failure: {
      code: "commons/unreadable",
      reader: BROKEN.replace(/Please.*/, "You can try again. Try again"),
      author: ["data.csv broke off before its end"],
    },
  },
  "data that lack the column of the measure": {
    arrange: (commons) =>
      commons.edit("data.csv", (text) => text.replace("rate\n", "rat\n")),
    failure: unreadable('it has no column "rate"'),
  },
  "a package without area codes": {
    arrange: (commons) =>
      commons.edit("datapackage.json", (text) =>
        text.replace('{"role":"area"}', "{}"),
      ),
    failure: {
      code: "commons/field-not-found",
      reader:
        "This figure could not be found. The data lacks something that a figure of this kind needs. Please tell the owner of this page.",
      author: ['no field "area"', "The fields are: area, area-name"],
    },
  },
  "that the data are for members": status(403, {
    code: "commons/forbidden",
    state: "forbidden",
    reader:
      "You may not see this data here. “Rates” is open only to readers who have signed in. Ask the owner of this page for access.",
    author: ["data.csv may not be read from here (HTTP 403)"],
  }),
  "that the data are gone": status(410, {
    code: "commons/http-status",
    reader:
      "The data could not be fetched. The server answered with an error. Please tell the owner of this page.",
    author: ["data.csv answered with HTTP 410"],
  }),
  "that the server is broken": status(500, {
    code: "commons/http-status",
    reader:
      "The data could not be fetched. The server answered with an error. You can try again. Try again",
    author: ["data.csv answered with HTTP 500"],
  }),
};

for (const [what, { arrange, failure, on = TAGS }] of Object.entries(ANSWERS))
  describe(`a commons that answers ${what}`, () => {
    const page = usePage();

    for (const tag of on)
      it(`is told to reader, author and page: <${tag}>`, async () => {
        const commons = new MadeUpCommons();
        await arrange(commons);
        await expectFailure(page(), page().add(tag, commons), failure);
      });
  });

describe("a commons that cannot be reached", () => {
  const page = usePage();

  for (const tag of TAGS)
    it(`is told to reader, author and page: <${tag}>`, async () => {
      const commons = "http://127.0.0.1:1/catalogue.json";
      const shown = page().add(tag, undefined, { commons });
      await expectFailure(page(), shown, {
        code: "commons/unreachable",
        reader: NO_ANSWER,
        author: [`${commons} could not be reached`, "network down", "CORS"],
      });
    });

  for (const tag of TAGS)
    it(`is shown once it can: <${tag}>`, async () => {
      const commons = new MadeUpCommons();
      let isDown = true;
      const csv = await commons.textOf("data.csv");
      commons.answer("data.csv", () =>
        isDown
          ? Promise.reject(new TypeError("Failed to fetch"))
          : Promise.resolve(new Response(csv)),
      );
      const shown = await page().add(tag, commons).until("error");
      isDown = false;
      await shown.element.refresh();
      await shown.until("ready");
      expect(shown.codes).to.deep.equal(["commons/unreachable"]);
    });
});

describe("data cut off without anything to check them by", () => {
  const page = usePage();
  const WORDS = {
    "commons-ward-map": ["partial", "could not be read"],
    "commons-trend-chart": ["partial", "could not be read"],
    "commons-story-card": ["empty", "not readable"],
    "commons-value": ["empty", "not readable"],
  } as const;

  for (const tag of TAGS)
    it(`show all but the value that the cut may have shortened: <${tag}>`, async () => {
      const rows = SOUND.rows.toReversed();
      const commons = new MadeUpCommons({
        ...SOUND,
        rows,
        measures: ["rate", "share"],
      });
      // The last row ends in "10,10"; a rate of 1 is not what it says.
      await commons.edit("data.csv", (text) => text.slice(0, -"0,10\n".length));
      const asked = { measure: "rate", period: "2021" };
      const shown = page().add(tag, commons, asked);
      const [state, words] = WORDS[tag];
      await shown.until(state);
      expect(shown.words).to.contain(words);
      expect(shown.words).to.not.match(/\b1%/);
      expect(shown.codes).to.deep.equal([]);
    });
});

function breakingOff(): Response {
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) controller.error(new TypeError("network error"));
      else controller.enqueue(new TextEncoder().encode('{"dct:title":'));
      sent = true;
    },
  });
  return new Response(body);
}
