import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CommonsClient } from "./client.js";
import {
  LoopbackCommons,
  smallCatalogue,
  smallPackage,
} from "./loopback-commons.harness.js";

let commons: LoopbackCommons;
let client: CommonsClient;

beforeEach(async () => {
  commons = new LoopbackCommons();
  await commons.start();
  commons.place("catalogue.json", smallCatalogue("data.csv"));
  commons.place("datapackage.json", smallPackage({ path: "data.csv" }));
  commons.place("data.csv", "area,rate\nE1,1\nE2,2\n");
  client = new CommonsClient();
});

afterEach(() => commons.stop());

describe("metadata that means harm", () => {
  const markup = '<img src=x onerror="alert(1)">';

  it("keeps markup as text and drops links that run code", async () => {
    commons.place(
      "datapackage.json",
      smallPackage(
        { path: "data.csv" },
        {},
        {
          title: markup,
          sources: [{ title: markup, path: "javascript:alert(1)" }],
          licenses: [{ name: "x", title: "X", path: " JaVaScRiPt:alert(1)" }],
          contributors: [
            { title: "P", roles: ["publisher"], path: "data:text/html,x" },
          ],
        },
      ),
    );
    const description = await client.describe({
      id: "t:data",
      href: commons.href,
    });
    expect(description.title).toBe(markup);
    expect(description.sources).toEqual([{ title: markup }]);
    expect(description.licence).toEqual({ id: "x", title: "X" });
    expect(description.publisher).toEqual({ title: "P" });
  });

  it("keeps links that are links, made absolute", async () => {
    const sources = [{ title: "S", path: "notes.html" }];
    commons.place(
      "datapackage.json",
      smallPackage({ path: "data.csv" }, {}, { sources }),
    );
    const { sources: read } = await client.describe({
      id: "t:data",
      href: commons.href,
    });
    expect(read[0]?.url).toBe(new URL("notes.html", commons.href).href);
  });

  it("does not reach the prototype of any object", async () => {
    commons.place(
      "datapackage.json",
      JSON.stringify(smallPackage({ path: "data.csv" })).replace(
        '"title":"Data"',
        '"__proto__":{"title":"Bad","version":"9"}',
      ),
    );
    const { title } = await client.describe({
      id: "t:data",
      href: commons.href,
    });
    expect(title).toBe("t:data");
  });
});

describe("a dataset without a catalogue", () => {
  it("is read from the address of its package", async () => {
    const id = new URL("datapackage.json", commons.href).href;
    const table = await client.read({ id });
    expect(table.numbers("rate")).toEqual([1, 2]);
    expect(commons.countOf("catalogue.json")).toBe(0);
  });

  it("is refused where the ID is not an address, saying how to bind a prefix", async () => {
    await expect(client.read({ id: "t:data" })).rejects.toMatchObject({
      code: "commons/no-catalogue",
      message: expect.stringContaining(
        "<commons-source prefix href>",
      ) as string,
    });
  });

  it("is refused where nobody speaks the type asked for", async () => {
    const ref = { id: "t:data", href: commons.href, type: "gopher" };
    await expect(client.read(ref)).rejects.toMatchObject({
      code: "commons/no-catalogue",
      message: expect.stringContaining("Accepted: data-package") as string,
    });
  });
});
