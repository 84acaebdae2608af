import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPortals } from "../../../../test/portals/portal-server.mjs";
import {
  contentsOf,
  makeFolder,
  read,
  readJson,
  removeFolders,
  run,
  SAMPLE,
} from "../cli.harness.js";
import { openFolder } from "../keeping/open-package.js";

afterAll(removeFolders);

describe("starting a commons", () => {
  it("asks nothing, names it after its folder, and says what to do next", async () => {
    const folder = makeFolder();
    const { exitCode, said } = await run("init", "--dir", folder);
    expect(exitCode).toBe(0);
    expect(said).toContain("commons add FILE");
    const { prefix, title } = readJson(folder, "commons.json");
    expect(basename(folder).toLowerCase()).toBe(prefix);
    expect(title).toMatch(/^Commons keeper /);
    expect((await run("build", "--dir", folder)).exitCode).toBe(0);
  });

  it("makes the folder where it is not there", async () => {
    const folder = join(makeFolder(), "Our City 2");
    await run("init", "--dir", folder);
    expect(readJson(folder, "commons.json")).toMatchObject({
      title: "Our city 2",
      prefix: "our-city-2",
    });
  });

  it("never overwrites one that is there", async () => {
    const folder = makeFolder({ "commons.json": '{"title":"Old"}' });
    const { exitCode, complained } = await run("init", "--dir", folder);
    expect(exitCode).toBe(1);
    expect(complained).toContain("nothing was changed");
    expect(read(folder, "commons.json")).toBe('{"title":"Old"}');
  });

  it("can be made again where it was interrupted", async () => {
    const folder = makeFolder({ ".commons.json.new": '{"title":' });
    expect((await run("init", "--dir", folder)).exitCode).toBe(0);
    expect([...contentsOf(folder).keys()]).toEqual(["commons.json"]);
  });

  it("refuses a region that is no code, naming what is accepted", async () => {
    const { exitCode, complained } = await run("init", "--region", "Leeds");
    expect(exitCode).toBe(2);
    expect(complained).toContain('"Leeds". Accepted: the GSS code');
  });
});

describe("starting one for a region", () => {
  let portals: Awaited<ReturnType<typeof startPortals>>;
  let from: string;

  beforeAll(async () => {
    portals = await startPortals();
    from = `${portals.addressOf("arcgis")}rest/services`;
  });

  afterAll(() => portals.close());

  it("brings the council, its wards and their outlines, ready to be built", async () => {
    const folder = makeFolder();
    const args = ["init", "--dir", folder, "--from", from];
    const ran = await run(...args, "--region", "E08000012");
    expect([ran.exitCode, ran.complained]).toEqual([0, ""]);
    expect(ran.progress.join("\n")).toContain("reading ward boundaries");
    const found = await run("check", "--dir", folder);
    expect(found.said).toContain("0 errors");
    expect((await run("build", "--dir", folder)).exitCode).toBe(0);
    const built = openFolder(join(folder, "public"));
    const wards = await built.areas("ward");
    const own = await openFolder(SAMPLE).areas("ward");
    const parents = own.table.texts("district");
    const expected = own.table
      .texts("area")
      .filter((_, row) => parents[row] === "E08000012");
    expect([...wards.table.texts("area")].sort()).toEqual(expected.sort());
    expect(wards.outlines.map(({ id }) => id)).toEqual([
      "2020",
      "2022",
      "2025",
    ]);
    const outlines = await wards.outlines[2]?.read();
    expect(outlines).toMatchObject({ type: "Topology" });
    const districts = await built.areas("district");
    expect(districts.table.texts("area-name")).toEqual(["Liverpool"]);
  });

  it("says that there is no such region, and writes nothing", async () => {
    const folder = makeFolder();
    const args = ["init", "--dir", folder, "--from", from];
    const { exitCode, complained } = await run(
      ...args,
      "--region",
      "E06000060",
    );
    expect(exitCode).toBe(1);
    expect(complained).toContain("no district of E06000060");
    expect(contentsOf(folder).size).toBe(0);
  });

  it("finds the councils of a combined authority in the portal's lookup", async () => {
    const server = await startWithLookup(new URL(from));
    const folder = makeFolder();
    const { port } = server.address() as AddressInfo;
    const ran = await run(
      ...["init", "--dir", folder, "--region", "E47000004"],
      ...["--from", `http://127.0.0.1:${port}${new URL(from).pathname}`],
    );
    server.close();
    expect([ran.exitCode, ran.complained]).toEqual([0, ""]);
    const districts = await openFolder(folder).read(
      "https://folder.invalid/datasets/districts/datapackage.json",
      {},
    );
    expect(districts.texts("area-name")).toEqual(["Liverpool", "Sefton"]);
  });
});

/** The portal of the tests, with one service more: two councils of a region. */
async function startWithLookup(portal: URL): Promise<Server> {
  const name = "LAD25_CAUTH25_EN_LU";
  const service = `${portal.pathname}/${name}/FeatureServer`;
  const fields = ["LAD25CD", "LAD25NM", "CAUTH25CD"].map((field) => ({
    name: field,
    alias: field,
    type: "esriFieldTypeString",
  }));
  const features = [
    ["E08000012", "Liverpool"],
    ["E08000014", "Sefton"],
  ].map(([LAD25CD, LAD25NM], FID) => ({
    attributes: { FID, LAD25CD, LAD25NM, CAUTH25CD: "E47000004" },
  }));
  const layer = {
    id: 0,
    name,
    type: "Table",
    objectIdField: "FID",
    fields: [
      { name: "FID", alias: "FID", type: "esriFieldTypeOID" },
      ...fields,
    ],
    maxRecordCount: 1000,
    supportedQueryFormats: "JSON",
    advancedQueryCapabilities: { supportsPagination: true },
  };
  const answers: Readonly<Record<string, object>> = {
    [service]: { layers: [], tables: [{ id: 0, name }] },
    [`${service}/info/iteminfo`]: { title: name },
    [`${service}/0`]: layer,
    [`${service}/0/query`]: { fields: layer.fields, features },
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", portal);
    void answer(url).then((json) => response.end(JSON.stringify(json)));
  });
  const answer = async (url: URL): Promise<unknown> => {
    const own = answers[url.pathname];
    if (own) return own;
    const reply = await fetch(new URL(url.pathname + url.search, portal));
    const json = (await reply.json()) as { services?: object[] };
    if (url.pathname === portal.pathname)
      json.services?.push({ name, type: "FeatureServer" });
    return json;
  };
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return server;
}
