import {
  gridTopology,
  type Square,
} from "../../../packages/geography/src/grid-topology.harness.js";

const ORIGIN = "https://made-up.test";
const DISTRICT = "E08099001";

/** What the data say of one ward. */
export interface MadeUpRow {
  /** Number of the ward, from 1. */
  readonly ward: number;
  /** A period; left away in all rows for data without periods. */
  readonly year?: number | string;
  /** What stands in the file; an empty text is no value. */
  readonly value: number | string;
}

/** What a made-up commons holds. */
export interface MadeUp {
  /** Names of the wards, in a line from west to east. */
  readonly wards: readonly string[];
  readonly rows: readonly MadeUpRow[];
  /** Name of the district they lie in. */
  readonly district?: string;
  /** Names of the measures; all of them have the same values. */
  readonly measures?: readonly string[];
  readonly title?: string;
}

/** Answers a request in the place of a server. */
export type Answer = (signal: AbortSignal | undefined) => Promise<Response>;

/** The code of a made-up ward, from 1. */
export function wardCode(ward: number): string {
  return `E0509900${ward}`;
}

/** Four wards, three years, every value there and all of them different. */
export const SOUND: MadeUp = {
  wards: ["North End", "Castle", "Riverside", "Mill Hill"],
  rows: [1, 2, 3, 4].flatMap((ward) =>
    [2021, 2022, 2023].map((year, index) => ({
      ward,
      year,
      value: ward * 10 + index + ward * index,
    })),
  ),
};

/** Rows of one value for each ward, all of the same year. */
export function rowsOf(...values: readonly (number | string)[]): MadeUpRow[] {
  return values.map((value, index) => ({ ward: index + 1, year: 2023, value }));
}

let count = 0;

/**
 * A commons of files kept in the page's memory, at an address of its own; the
 * dataset is `t:rates`. Its files can be replaced to go wrong.
 */
export class MadeUpCommons {
  readonly #base = `${ORIGIN}/${(count += 1)}/`;
  readonly #answers = new Map<string, Answer>();

  constructor(content: MadeUp = SOUND) {
    served.add(this);
    const csv = dataFile(content);
    this.place("catalogue.json", catalogue(content));
    this.place("datapackage.json", dataPackage(content));
    this.place("data.csv", csv);
    this.place("areas/datapackage.json", areasPackage());
    this.place("areas/areas.csv", areasFile(content));
    this.place("areas/outlines.json", outlines(content));
  }

  /** Address of the catalogue. */
  get href(): string {
    return `${this.#base}catalogue.json`;
  }

  /** Replaces a file by a text, or by what JSON writes of a value. */
  place(path: string, content: unknown): this {
    const body =
      typeof content === "string" ? content : JSON.stringify(content);
    return this.answer(path, () => Promise.resolve(new Response(body)));
  }

  /** Replaces a file by an answer of the test's own. */
  answer(path: string, answer: Answer): this {
    this.#answers.set(path, answer);
    return this;
  }

  /** The text of a file. */
  async textOf(path: string): Promise<string> {
    const response = await this.respond(this.#base + path, undefined);
    return (await response?.text()) ?? "";
  }

  /** Changes the text of a file. */
  async edit(path: string, change: (text: string) => string): Promise<this> {
    return this.place(path, change(await this.textOf(path)));
  }

  /** Has the catalogue vouch for the data file as it is now. */
  async vouch(): Promise<this> {
    const bytes = new TextEncoder().encode(await this.textOf("data.csv"));
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    const hex = Array.from(new Uint8Array(digest), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join("");
    return this.edit("catalogue.json", (text) =>
      text.replace(
        '"data.csv"',
        `"data.csv","spdx:checksum":{"spdx:checksumValue":"${hex}"}`,
      ),
    );
  }

  /** The answer to a request for one of its files. */
  async respond(
    url: string,
    signal: AbortSignal | undefined,
  ): Promise<Response | undefined> {
    if (!url.startsWith(this.#base)) return undefined;
    const answer = this.#answers.get(url.slice(this.#base.length));
    return answer ? answer(signal) : new Response("", { status: 404 });
  }
}

const served = new Set<MadeUpCommons>();
const fromNetwork = window.fetch.bind(window);

/** Answers requests for made-up commons in the page until it is called off. */
export function serveMadeUp(): () => void {
  window.fetch = async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    for (const commons of served) {
      const answer = await commons.respond(url, init?.signal ?? undefined);
      if (answer) return answer;
    }
    return fromNetwork(input, init);
  };
  return () => {
    window.fetch = fromNetwork;
    served.clear();
  };
}

function catalogue({ title }: MadeUp): unknown {
  const file = (name: string, url: string) => ({
    "commons:resource": name,
    "dcat:downloadURL": url,
  });
  return {
    "dct:title": "A made-up commons",
    "commons:prefix": "t",
    "dcat:dataset": [
      {
        "@id": "t:wards",
        "commons:kind": "areas",
        "commons:geography": "ward",
        "dcat:distribution": [
          file("datapackage", "areas/datapackage.json"),
          file("areas", "areas/areas.csv"),
          file("outlines-2025", "areas/outlines.json"),
        ],
      },
      {
        "@id": "t:rates",
        "dct:title": title ?? "Rates",
        "commons:kind": "statistics",
        "dcat:distribution": [
          file("datapackage", "datapackage.json"),
          file("data", "data.csv"),
        ],
      },
    ],
  };
}

function dataPackage({ rows, title, measures = ["rate"] }: MadeUp): unknown {
  const unit = { label: "% of people", symbol: "%", position: "after" };
  return {
    name: "rates",
    title: title ?? "Rates",
    version: "2025-10-30",
    commons: { geography: "ward" },
    resources: [
      {
        name: "data",
        path: "data.csv",
        format: "csv",
        commons: { role: "data" },
        schema: {
          fields: [
            field("area", "area"),
            field("area-name", "area-name"),
            ...(isDated(rows) ? [field("period", "period")] : []),
            ...measures.map((name) => ({
              name,
              title: `The ${name} of loss`,
              type: "number",
              commons: { role: "measure", unit },
            })),
          ],
        },
      },
    ],
  };
}

function dataFile({ wards, rows, measures = ["rate"] }: MadeUp): string {
  const dated = isDated(rows);
  const header = ["area", "area-name", ...(dated ? ["period"] : [])];
  return csv([
    [...header, ...measures],
    ...rows.map(({ ward, year, value }) => [
      wardCode(ward),
      wards[ward - 1] ?? "",
      ...(dated ? [String(year)] : []),
      ...measures.map(() => String(value)),
    ]),
  ]);
}

/** A dataset without rows is one whose rows would have had periods. */
function isDated(rows: readonly MadeUpRow[]): boolean {
  return rows.every(({ year }) => year !== undefined);
}

function areasPackage(): unknown {
  return {
    name: "wards",
    title: "Wards",
    version: "1",
    resources: [
      {
        name: "areas",
        path: "areas.csv",
        format: "csv",
        commons: { role: "areas" },
        schema: {
          fields: [
            field("area", "area"),
            field("area-name", "area-name"),
            field("district", "parent"),
            field("district-name", "parent-name"),
          ],
        },
      },
      {
        name: "outlines",
        path: "outlines.json",
        format: "topojson",
        commons: { role: "outlines", vintage: "2025", label: "wards of 2025" },
      },
    ],
  };
}

function areasFile({ wards, district = "Madeupshire" }: MadeUp): string {
  return csv([
    ["area", "area-name", "district", "district-name"],
    ...wards.map((name, index) => [
      wardCode(index + 1),
      name,
      DISTRICT,
      district,
    ]),
  ]);
}

function outlines({ wards }: MadeUp): unknown {
  const squares = wards.map((_, index): Square => [
    wardCode(index + 1),
    index,
    0,
  ]);
  return gridTopology(squares);
}

function field(name: string, role: string) {
  return { name, type: "string", commons: { role } };
}

function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(cell).join(",")}\n`).join("");
}
