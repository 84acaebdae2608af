import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CommonsError, type ErrorCode } from "@commons-widgets/table";
import { CommonsClient } from "./client.js";
import { beginEarly } from "./early.js";
import {
  LoopbackCommons,
  smallCatalogue,
  smallPackage,
} from "./loopback-commons.harness.js";

const DATA = "area,rate\nE1,1\nE2,2\n";
const sha256 = (text: string) =>
  createHash("sha256").update(text).digest("hex");

let commons: LoopbackCommons;
let client: CommonsClient;

beforeEach(async () => {
  commons = new LoopbackCommons();
  await commons.start();
  commons.place("catalogue.json", smallCatalogue("data.csv"));
  commons.place("datapackage.json", smallPackage({ path: "data.csv" }));
  commons.place("data.csv", DATA);
  client = new CommonsClient();
});

afterEach(() => commons.stop());

const read = (signal?: AbortSignal) =>
  client.read({ id: "t:data", href: commons.href }, {}, signal);

async function failure(
  asking: Promise<unknown> = read(),
): Promise<CommonsError> {
  const error: unknown = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof CommonsError) return error;
  throw new Error(`expected an error of this library, not ${String(error)}`);
}

function status(code: number, headers: Record<string, string> = {}) {
  return (response: ServerResponse) =>
    response.writeHead(code, headers).end("");
}

describe("a refusal in JSON", () => {
  it("is kept in the error, so that a portal's own words can be shown", async () => {
    const words = '{"error":"no such column"}';
    commons.answer("data.csv", (response) =>
      response
        .writeHead(400, { "content-type": "application/json;charset=utf-8" })
        .end(words),
    );
    expect(await failure()).toMatchObject({ status: 400, body: words });
  });

  it("is left away where it is long, or no JSON", async () => {
    const long = `"${"x".repeat(20_000)}"`;
    for (const [type, text] of [
      ["application/json", long],
      ["text/html", "<h1>Not found</h1>"],
    ] as const) {
      commons.answer("data.csv", (response) =>
        response.writeHead(404, { "content-type": type }).end(text),
      );
      expect(await failure()).toMatchObject({ status: 404, body: undefined });
    }
  });
});

describe("what many ask for", () => {
  it("is asked for once", async () => {
    const tables = await Promise.all([read(), read(), read()]);
    expect(new Set(tables).size).toBe(1);
    await client.describe({ id: "t:data", href: commons.href });
    expect([...commons.asked].sort()).toEqual([
      "catalogue.json",
      "data.csv",
      "datapackage.json",
    ]);
  });

  it("asks for description and data together, one trip after the catalogue", async () => {
    let waiting: ServerResponse | undefined;
    commons.answer("datapackage.json", (response) => {
      waiting = response;
    });
    const table = read();
    await expect.poll(() => commons.countOf("data.csv")).toBe(1);
    waiting?.end(JSON.stringify(smallPackage({ path: "data.csv" })));
    expect((await table).rowCount).toBe(2);
  });

  it("goes on when one of two has gone", async () => {
    const gone = new AbortController();
    const first = read(gone.signal);
    const second = read(new AbortController().signal);
    gone.abort();
    await expect(first).rejects.toMatchObject({ name: "AbortError" });
    expect((await second).rowCount).toBe(2);
  });

  it("is given up when all have gone, and asked for again by the next", async () => {
    commons.answer("data.csv", () => undefined);
    const [one, two] = [new AbortController(), new AbortController()];
    const both = [read(one.signal), read(two.signal)];
    await expect.poll(() => commons.countOf("data.csv")).toBe(1);
    one.abort();
    expect(commons.abandoned).toEqual([]);
    two.abort();
    await Promise.allSettled(both);
    await expect.poll(() => commons.abandoned).toEqual(["data.csv"]);
    commons.place("data.csv", DATA);
    expect((await read()).rowCount).toBe(2);
    expect(commons.countOf("catalogue.json")).toBe(1);
  });

  it("is not begun for somebody who has gone already", async () => {
    await expect(read(AbortSignal.abort())).rejects.toThrow();
    expect(commons.asked).toEqual([]);
  });

  it("is asked for again after a failure", async () => {
    commons.answer("data.csv", status(500));
    expect((await failure()).code).toBe("commons/http-status");
    commons.place("data.csv", DATA);
    expect((await read()).rowCount).toBe(2);
  });

  it("is asked for again when the commons is forgotten", async () => {
    await read();
    commons.place("data.csv", "area,rate\nE1,9\n");
    expect((await read()).rowCount).toBe(2);
    client.forget({ href: commons.href });
    expect((await read()).rowCount).toBe(1);
  });

  it("is read whole once and narrowed for each who asks for a part", async () => {
    const ref = { id: "t:data", href: commons.href };
    const part = await client.read(ref, { areas: ["E2"], fields: ["rate"] });
    expect(part.fields.map(({ name }) => name)).toEqual(["rate"]);
    expect(part.numbers("rate")).toEqual([2]);
    expect((await client.read(ref, { periods: ["2021"] })).rowCount).toBe(0);
    expect(commons.countOf("data.csv")).toBe(1);
    const wrong = await failure(client.read(ref, { fields: ["nope"] }));
    expect(wrong.code).toBe("commons/field-not-found");
  });
});

describe("what the loader began before its element was there", () => {
  it("is taken by who needs it, and not asked for twice", async () => {
    const { href } = commons;
    await Promise.all([beginEarly(href), beginEarly(href)]);
    expect((await read()).rowCount).toBe(2);
    expect(beginEarly(href)).toBeUndefined();
    expect(commons.countOf("catalogue.json")).toBe(1);
  });

  it("fails for who takes it, and is asked for anew by the next", async () => {
    commons.answer("catalogue.json", (response) => response.destroy());
    await beginEarly(commons.href)?.catch(() => undefined);
    expect((await failure()).code).toBe("commons/unreachable");
    commons.place("catalogue.json", smallCatalogue("data.csv"));
    expect((await read()).rowCount).toBe(2);
  });

  it("is waited for no longer than anything else", async () => {
    client.limits.timeout = 100;
    commons.answer("catalogue.json", () => undefined);
    void beginEarly(commons.href);
    expect((await failure()).code).toBe("commons/timed-out");
  });
});

describe("a server that refuses", () => {
  it.each<[number, ErrorCode, boolean]>([
    [401, "commons/forbidden", false],
    [403, "commons/forbidden", false],
    [404, "commons/http-status", false],
    [500, "commons/http-status", true],
  ])("with %i is %s", async (code, expected, retryable) => {
    commons.answer("data.csv", status(code));
    const error = await failure();
    expect(error).toMatchObject({ code: expected, retryable, status: code });
    expect(error.message).toContain("data.csv");
    expect(commons.countOf("data.csv")).toBe(1);
  });

  it("the connection is unreachable", async () => {
    const { href } = commons;
    await commons.stop();
    const error = await failure(client.read({ id: "t:data", href }));
    expect(error).toMatchObject({
      code: "commons/unreachable",
      retryable: true,
    });
    await commons.start();
  });

  it.each([503, 429])("with %i is asked once more", async (code) => {
    commons.answer("data.csv", (response) => {
      commons.place("data.csv", DATA);
      status(code, { "retry-after": "0" })(response);
    });
    expect((await read()).rowCount).toBe(2);
    expect(commons.countOf("data.csv")).toBe(2);
  });

  it("is asked again only after the time it names", async () => {
    const begun = performance.now();
    commons.answer("data.csv", (response) => {
      commons.place("data.csv", DATA);
      status(503, { "retry-after": "1" })(response);
    });
    await read();
    expect(performance.now() - begun).toBeGreaterThan(990);
  });

  it("is asked again at the hour it names, and not before a reader has gone", async () => {
    const soon = new Date(Date.now() + 1000).toUTCString();
    commons.answer("data.csv", (response) => {
      commons.place("data.csv", DATA);
      status(429, { "retry-after": soon })(response);
    });
    expect((await read()).rowCount).toBe(2);
    client.forget({ href: commons.href });
    commons.answer("data.csv", status(429, { "retry-after": "3600" }));
    expect(await failure()).toMatchObject({ status: 429, retryable: true });
    expect(commons.countOf("data.csv")).toBe(3);
  });

  it("twice is left alone", async () => {
    commons.answer("data.csv", status(503, { "retry-after": "0" }));
    expect(await failure()).toMatchObject({ status: 503, retryable: true });
    expect(commons.countOf("data.csv")).toBe(2);
  });

  it("and goes in circles is unreachable", async () => {
    commons.answer("data.csv", status(302, { location: "/data.csv" }));
    expect((await failure()).code).toBe("commons/unreachable");
  });
});

describe("a slow or endless answer", () => {
  it("is given up after the time allowed", async () => {
    client.limits.timeout = 150;
    commons.answer("data.csv", () => undefined);
    const error = await failure();
    expect(error).toMatchObject({ code: "commons/timed-out", retryable: true });
    expect(error.message).toContain("0.15 seconds");
  });

  it("is given up in the middle too", async () => {
    client.limits.timeout = 150;
    commons.answer("data.csv", (response) => response.write("area,rate\n"));
    expect((await failure()).code).toBe("commons/timed-out");
    await expect.poll(() => commons.abandoned).toEqual(["data.csv"]);
  });

  it("is given up when it is too large", async () => {
    client.limits.bytes = 5000;
    commons.place("data.csv", "x".repeat(5001));
    const error = await failure();
    expect(error.code).toBe("commons/too-large");
    expect(error.message).toContain("larger than 0.005 MB");
  });

  it("is refused when its description names more columns than a table has", async () => {
    const fields = Array.from({ length: 10_001 }, (_, n) => ({
      name: `c${n}`,
    }));
    commons.place(
      "datapackage.json",
      smallPackage({ path: "data.csv" }, { fields }),
    );
    expect((await failure()).message).toContain("10001 columns");
  });

  it("is refused when it has too many rows", async () => {
    client.limits.rows = 1;
    expect((await failure()).code).toBe("commons/too-large");
  });
});

describe("an answer that is not what was promised", () => {
  const HTML = "<!doctype html><title>Log in</title>";

  it.each(["catalogue.json", "datapackage.json", "data.csv"])(
    "is a web page for %s",
    async (path) => {
      commons.place(path, HTML);
      const error = await failure();
      expect(error.code).toBe("commons/unreadable");
      expect(error.message).toContain(path);
      expect(error.message).toContain("a web page (HTML)");
    },
  );

  it("is a file that breaks off on its way, which may be asked for again", async () => {
    commons.answer("data.csv", (response) => {
      response.writeHead(200, { "content-length": "5000" });
      response.write(DATA, () => response.destroy());
    });
    const error = await failure();
    expect(error).toMatchObject({
      code: "commons/unreadable",
      retryable: true,
    });
    expect(error.message).toContain("broke off before its end");
  });

  it("is a file shorter than its package says, which a longer one is not", async () => {
    const bytes = new TextEncoder().encode(DATA).length;
    const describe = (length: number) => {
      const resource = { path: "data.csv", bytes: length };
      commons.place("datapackage.json", smallPackage(resource));
      client.forget({ href: commons.href });
    };
    describe(bytes + 1);
    const error = await failure();
    expect(error.code).toBe("commons/unreadable");
    expect(error.message).toContain("broke off before its end");
    describe(bytes - 1);
    expect((await read()).rowCount).toBeGreaterThan(0);
  });

  it("is a file with another hash than its package's", async () => {
    const hash = `sha256:${sha256(DATA)}`;
    commons.place(
      "datapackage.json",
      smallPackage({ path: "other.csv", hash }),
    );
    commons.place("catalogue.json", {
      "dcat:dataset": {
        "@id": "t:data",
        "dcat:distribution": {
          "commons:resource": "datapackage",
          "dcat:downloadURL": "datapackage.json",
        },
      },
    });
    commons.place("other.csv", DATA);
    expect((await read()).provenance.hash).toBe(hash);
    client.forget({ href: commons.href });
    commons.place("other.csv", DATA.slice(0, -4));
    expect((await failure()).code).toBe("commons/hash-mismatch");
  });

  it.each([
    ["a list", []],
    ["null", null],
    ["a number", 3],
    ["another object", { datasets: [] }],
  ])("is JSON but %s for a catalogue", async (_name, json) => {
    commons.place("catalogue.json", json);
    const error = await failure();
    expect(error.code).toBe("commons/unreadable");
    expect(error.message).toContain("not a catalogue");
  });

  it.each([
    ["a list", []],
    ["null", null],
    ["without resources", { name: "data", resources: [] }],
    ["of lists", { resources: [[]] }],
  ])("is JSON but %s for a data package", async (_name, json) => {
    commons.place("datapackage.json", json);
    const error = await failure();
    expect(error.code).toBe("commons/unreadable");
    expect(error.message).toContain("not a data package");
  });

  it("is a package whose only table is in a format unknown here", async () => {
    commons.place("datapackage.json", smallPackage({ path: "a.xlsx" }));
    expect((await failure()).message).toContain("no table in CSV");
  });

  it("is a catalogue that lists a dataset without its package", async () => {
    commons.place("catalogue.json", { "dcat:dataset": [{ "@id": "t:data" }] });
    expect((await failure()).message).toContain("without a data package");
  });

  it("lacks a column that its description names", async () => {
    commons.place("data.csv", "area,score\nE1,1\n");
    const error = await failure();
    expect(error.code).toBe("commons/unreadable");
    expect(error.message).toContain('no column "rate"');
  });
});
