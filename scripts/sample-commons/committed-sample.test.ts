import { measureFile } from "@commons-widgets/cli";
import { describe, expect, it } from "vitest";
import { commonsFiles, sampleDatasets } from "./build.mjs";
import { listDatasets, readPackage, readSample } from "./committed-sample.mjs";

interface Distribution {
  "commons:resource": string;
  "dcat:downloadURL": string;
  "dcat:byteSize": number;
  "spdx:checksum": { "spdx:checksumValue": string };
}

interface CatalogueDataset {
  "dct:identifier": string;
  "dcat:version": string;
  "dcat:distribution": Distribution[];
}

const catalogue: { "dcat:dataset": CatalogueDataset[] } = JSON.parse(
  readSample("catalogue.json"),
);

describe("the committed sample commons", () => {
  it("is byte for byte what its script makes of the source tables", async () => {
    for (const [path, text] of commonsFiles(await sampleDatasets()))
      expect(readSample(path) === text, path).toBe(true);
  });

  it("comes out the same when it is made twice", async () => {
    expect([...commonsFiles(await sampleDatasets())]).toEqual([
      ...commonsFiles(await sampleDatasets()),
    ]);
  });

  it("lists sixteen datasets, each once", () => {
    expect(listDatasets()).toHaveLength(16);
    expect(new Set(listDatasets()).size).toBe(16);
  });

  it("gives the true size and fingerprint of every file in the catalogue", () => {
    for (const dataset of catalogue["dcat:dataset"])
      for (const file of dataset["dcat:distribution"])
        expect(
          {
            bytes: file["dcat:byteSize"],
            sha256: file["spdx:checksum"]["spdx:checksumValue"],
          },
          file["dcat:downloadURL"],
        ).toEqual(measureFile(readSample(file["dcat:downloadURL"])));
  });

  it("gives the true size and fingerprint of every resource in a package", () => {
    for (const id of listDatasets())
      for (const { path, bytes, hash } of readPackage(id).resources) {
        const truth = measureFile(readSample(`datasets/${id}/${path}`));
        expect({ bytes, hash }, path).toEqual({
          bytes: truth.bytes,
          hash: `sha256:${truth.sha256}`,
        });
      }
  });

  it("says the same of a dataset in the catalogue and in its package", () => {
    for (const dataset of catalogue["dcat:dataset"]) {
      const { version, resources } = readPackage(dataset["dct:identifier"]);
      expect(dataset["dcat:version"]).toBe(version);
      expect(
        dataset["dcat:distribution"].map((file) => file["commons:resource"]),
      ).toEqual([
        "datapackage",
        ...resources.map((resource: { name: string }) => resource.name),
      ]);
    }
  });

  it("names a publisher, a licence and words of credit for every dataset", () => {
    for (const id of listDatasets()) {
      const { contributors, licenses, commons } = readPackage(id);
      expect(contributors[0].title, id).not.toBe("");
      expect(licenses[0].path, id).toMatch(/^https:/);
      expect(commons.attribution, id).toMatch(/^Source: /);
    }
  });
});
