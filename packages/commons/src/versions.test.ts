import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CommonsClient } from "./client.js";
import { LoopbackCommons, smallPackage } from "./loopback-commons.harness.js";

const OLD = "area,rate\nE1,1\n";
const NEW = "area,rate\nE1,2\n";

let commons: LoopbackCommons;
let client: CommonsClient;

function distribution(name: string, url: string, text: string) {
  return {
    "commons:resource": name,
    "dcat:downloadURL": url,
    "spdx:checksum": {
      "spdx:algorithm": "sha256",
      "spdx:checksumValue": createHash("sha256").update(text).digest("hex"),
    },
  };
}

beforeEach(async () => {
  commons = new LoopbackCommons();
  await commons.start();
  client = new CommonsClient();
  const version = (folder: string, name: string, data: string) => {
    const description = JSON.stringify(
      smallPackage({ path: "data.csv" }, {}, { version: name }),
    );
    commons.place(`${folder}datapackage.json`, description);
    commons.place(`${folder}data.csv`, data);
    return {
      "dcat:version": name,
      "dcat:distribution": [
        distribution("datapackage", `${folder}datapackage.json`, description),
        distribution("data", `${folder}data.csv`, data),
      ],
    };
  };
  commons.place("catalogue.json", {
    "commons:prefix": "t",
    "dcat:dataset": [
      {
        "@id": "t:data",
        ...version("", "2026-02-01", NEW),
        "dcat:hasVersion": [version("2025-02-01/", "2025-02-01", OLD)],
      },
    ],
  });
});

afterEach(() => commons.stop());

const read = (id: string) => client.read({ id, href: commons.href });

describe("a dataset in several versions", () => {
  it("is the latest where none is named", async () => {
    const table = await read("t:data");
    expect(table.numbers("rate")).toEqual([2]);
    expect(table.provenance.version).toBe("2026-02-01");
    expect(table.provenance.newerVersion).toBe(undefined);
  });

  it("is the one that is named, and says that there is a newer one", async () => {
    const table = await read("t:data@2025-02-01");
    expect(table.numbers("rate")).toEqual([1]);
    expect(table.provenance).toMatchObject({
      version: "2025-02-01",
      newerVersion: "2026-02-01",
    });
    const ref = { id: "t:data@2025-02-01", href: commons.href };
    const description = await client.describe(ref);
    expect(description.newerVersion).toBe("2026-02-01");
  });

  it("says nothing of newer ones where the latest is named", async () => {
    const { provenance } = await read("t:data@2026-02-01");
    expect(provenance.newerVersion).toBe(undefined);
  });

  it("lists its versions where one is named that is not there", async () => {
    await expect(read("t:data@2024")).rejects.toMatchObject({
      code: "commons/dataset-not-found",
      message: expect.stringContaining(
        "t:data, t:data@2026-02-01, t:data@2025-02-01",
      ),
    });
  });

  it("is refused where an old file is not what it was", async () => {
    commons.place("2025-02-01/data.csv", OLD.replace("1\n", "3\n"));
    await expect(read("t:data@2025-02-01")).rejects.toMatchObject({
      code: "commons/hash-mismatch",
    });
  });
});
