import { DatasetNotFoundError } from "@commons-widgets/table";
import { describe, expect, it } from "vitest";
import { UnreadableError } from "../../failures.js";
import { BASE, contextOf } from "../../files-context.harness.js";
import { createDcatAdapter } from "./dcat.js";

const CSV = "ward_code,rate\nE05000001,1%\nE05000002,2%\n";

const DISTRIBUTIONS = [
  {
    "dcat:downloadURL": "map.shp",
    "dcat:mediaType": "application/x-shapefile",
  },
  { "dcat:downloadURL": "rates.csv", "dcat:mediaType": "text/csv" },
];

const NESTED = {
  "@type": "dcat:Catalog",
  "dcat:dataset": [
    {
      "@id": "https://example.org/id/rates",
      "dct:identifier": "rates-2025",
      "dct:title": [
        { "@value": "Cyfraddau", "@language": "cy" },
        { "@value": "Rates by ward", "@language": "en" },
      ],
      "dct:publisher": { "foaf:name": "The council" },
      "dct:license": {
        "@id":
          "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
      },
      "dct:accessRights": {
        "@id":
          "http://publications.europa.eu/resource/authority/access-right/PUBLIC",
      },
      "dcat:version": "2",
      "dcat:distribution": DISTRIBUTIONS,
    },
  ],
};

const DCAT = "http://www.w3.org/ns/dcat#";
const TERMS = "http://purl.org/dc/terms/";

const GRAPH = {
  "@graph": [
    {
      "@id": "https://example.org/id/rates",
      "@type": [`${DCAT}Dataset`],
      [`${TERMS}title`]: [{ "@value": "Rates by ward" }],
      [`${TERMS}identifier`]: [{ "@value": "rates-2025" }],
      [`${DCAT}distribution`]: [{ "@id": "_:b0" }],
    },
    {
      "@id": "_:b0",
      [`${DCAT}downloadURL`]: [{ "@id": `${BASE}rates.csv` }],
      [`${DCAT}mediaType`]: [
        { "@id": "https://www.iana.org/assignments/media-types/text/csv" },
      ],
    },
  ],
};

const US = {
  conformsTo: "https://project-open-data.cio.gov/v1.1/schema",
  dataset: [
    {
      identifier: "rates-2025",
      title: "Rates by ward",
      accessLevel: "restricted public",
      distribution: [{ downloadURL: `${BASE}rates.csv`, format: "CSV" }],
    },
  ],
};

function adapterOf(catalogue: object, files = {}) {
  return createDcatAdapter(
    contextOf({ "catalogue.json": catalogue, "rates.csv": CSV, ...files }),
  );
}

describe("a DCAT catalogue", () => {
  it.each([
    ["nested, with prefixes", NESTED],
    ["a graph with full addresses", GRAPH],
    ["bare terms, as data.json", US],
  ])("is read as %s", async (_name, catalogue) => {
    const table = await adapterOf(catalogue).read("t:rates-2025", {});
    expect(table.columnOf("area")?.cells).toEqual(["E05000001", "E05000002"]);
    expect(table.columnOf("measure")).toMatchObject({
      cells: [1, 2],
      field: { unit: { symbol: "%" } },
    });
    expect(table.provenance).toMatchObject({
      title: "Rates by ward",
      url: `${BASE}rates.csv`,
    });
  });

  it("describes a dataset as it says, in English where there are several", async () => {
    expect(await adapterOf(NESTED).describe("t:rates-2025")).toMatchObject({
      id: "t:rates-2025",
      title: "Rates by ward",
      version: "2",
      publisher: { title: "The council" },
      licence: { id: "OGL-UK-3.0" },
      accessRights: "public",
      measures: [{ name: "rate" }],
    });
    expect((await adapterOf(US).describe("t:rates-2025")).accessRights).toBe(
      "restricted",
    );
  });

  it.each([
    "t:rates-2025",
    "t:rates",
    "t:rates-by-ward",
    "t:rates@2",
    "https://example.org/id/rates",
  ])("finds a dataset as %s", async (id) => {
    expect((await adapterOf(NESTED).read(id, {})).rowCount).toBe(2);
  });

  it.each(["t:other", "t:rates@1"])(
    "names what there is where %s is not",
    async (id) => {
      const reading = adapterOf(NESTED).read(id, {});
      await expect(reading).rejects.toThrow(DatasetNotFoundError);
      await expect(reading).rejects.toThrow("rates-by-ward");
    },
  );

  it("takes a data package before a bare file", async () => {
    const [dataset] = NESTED["dcat:dataset"];
    const catalogue = {
      "dcat:dataset": {
        ...dataset,
        "dcat:distribution": [
          ...DISTRIBUTIONS,
          { "dcat:downloadURL": "datapackage.json" },
        ],
      },
    };
    const resource = {
      name: "rates",
      path: "rates.csv",
      schema: { fields: [{ name: "rate", title: "The rate", type: "number" }] },
    };
    const files = { "datapackage.json": { resources: [resource] } };
    const { measures, title } = await adapterOf(catalogue, files).describe(
      "t:rates",
    );
    expect(measures).toMatchObject([{ title: "The rate" }]);
    expect(title).toBe("Rates by ward");
  });

  it.each([
    ["a bare file", []],
    [
      "a package that gives no column a role",
      [{ "dcat:downloadURL": "datapackage.json" }],
    ],
  ])("is described and read by reading %s once", async (_what, more) => {
    const [dataset] = NESTED["dcat:dataset"];
    const catalogue = {
      "dcat:dataset": {
        ...dataset,
        "dcat:distribution": [...DISTRIBUTIONS, ...more],
      },
    };
    const context = contextOf({
      "catalogue.json": catalogue,
      "rates.csv": CSV,
      "datapackage.json": {
        resources: [
          {
            name: "rates",
            path: "rates.csv",
            schema: { fields: [{ name: "rate", type: "number" }] },
          },
        ],
      },
    });
    const asked: string[] = [];
    const adapter = createDcatAdapter({
      ...context,
      readBytes: (url, ...rest) => {
        asked.push(url);
        return context.readBytes(url, ...rest);
      },
    });
    const { measures } = await adapter.describe("t:rates");
    const table = await adapter.read("t:rates", {});
    expect(measures).toEqual([table.columnOf("measure")?.field]);
    expect(asked.filter((url) => url.endsWith("rates.csv"))).toHaveLength(1);
  });

  it("takes the metadata of CSV on the Web before a bare file", async () => {
    const [dataset] = NESTED["dcat:dataset"];
    const catalogue = {
      "dcat:dataset": {
        ...dataset,
        "dcat:distribution": [
          ...DISTRIBUTIONS,
          { "dcat:downloadURL": "rates.csv-metadata.json" },
        ],
      },
    };
    const metadata = {
      "@context": "http://www.w3.org/ns/csvw",
      url: "rates.csv",
      tableSchema: {
        columns: [
          { name: "ward", titles: "ward_code" },
          {
            name: "share",
            titles: "rate",
            datatype: { base: "number", format: "0%" },
          },
        ],
      },
    };
    const files = { "rates.csv-metadata.json": metadata };
    const table = await adapterOf(catalogue, files).read("t:rates", {});
    expect(table.column("share").cells).toEqual([0.01, 0.02]);
  });

  it("says which formats there are where none can be read", async () => {
    const [dataset] = NESTED["dcat:dataset"];
    const catalogue = {
      "dcat:dataset": { ...dataset, "dcat:distribution": DISTRIBUTIONS[0] },
    };
    const reading = adapterOf(catalogue).read("t:rates", {});
    await expect(reading).rejects.toThrow(UnreadableError);
    await expect(reading).rejects.toThrow("It has: application/x-shapefile");
  });

  it.each([
    ["a list of numbers", [1, 2]],
    ["an object without datasets", { a: 1 }],
  ])("is refused where it is %s", async (_name, catalogue) => {
    await expect(adapterOf(catalogue).read("t:rates", {})).rejects.toThrow(
      UnreadableError,
    );
  });

  it("finds datasets by words", async () => {
    expect(await adapterOf(NESTED).search("rates WARD")).toEqual([
      { id: "rates-2025", title: "Rates by ward" },
    ]);
  });
});
