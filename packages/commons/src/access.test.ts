import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CommonsClient } from "./client.js";
import { beginEarly } from "./early.js";
import type { ForbiddenError } from "./failures.js";
import {
  LoopbackCommons,
  smallCatalogue,
  smallPackage,
} from "./loopback-commons.harness.js";

const DATA = "area,rate\nE1,1\n";
const TOKEN = "s3cret.t0ken";

let commons: LoopbackCommons;
let other: LoopbackCommons;
let client: CommonsClient;
let carried: (string | undefined)[];

/** Lets in only who carries the token. */
function guarded(content: unknown) {
  return (response: ServerResponse, request: IncomingMessage) => {
    const { authorization } = request.headers;
    carried.push(authorization);
    response.statusCode = authorization === `Bearer ${TOKEN}` ? 200 : 401;
    response.end(
      typeof content === "string" ? content : JSON.stringify(content),
    );
  };
}

beforeEach(async () => {
  commons = new LoopbackCommons();
  other = new LoopbackCommons();
  await Promise.all([commons.start(), other.start()]);
  client = new CommonsClient();
  carried = [];
  commons.answer("catalogue.json", guarded(smallCatalogue("data.csv")));
  commons.answer(
    "datapackage.json",
    guarded(smallPackage({ path: "data.csv" })),
  );
  commons.answer("data.csv", guarded(DATA));
});

afterEach(() => Promise.all([commons.stop(), other.stop()]));

const read = () => client.read({ id: "t:data", href: commons.href });

async function refusal(): Promise<ForbiddenError> {
  const error: unknown = await read().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "commons/forbidden", status: 401 });
  return error as ForbiddenError;
}

describe("a commons that wants a token", () => {
  it("is read with the one that the page gives for its origin", async () => {
    const origins = new Set<string>();
    client.authorise = ({ url, origin }) => {
      expect(url.startsWith(origin)).toBe(true);
      origins.add(origin);
      return Promise.resolve(TOKEN);
    };
    expect((await read()).rowCount).toBe(1);
    expect([...origins]).toEqual([new URL(commons.href).origin]);
    expect(new Set(carried)).toEqual(new Set([`Bearer ${TOKEN}`]));
  });

  it("is refused without one, and read once the page has one", async () => {
    await refusal();
    client.authorise = () => Promise.resolve(TOKEN);
    client.forget({ href: commons.href });
    expect((await read()).rowCount).toBe(1);
  });

  it("is asked again with it where the loader began without", async () => {
    client.authorise = () => Promise.resolve(TOKEN);
    await beginEarly(commons.href);
    expect((await read()).rowCount).toBe(1);
    expect(carried.slice(0, 2)).toEqual([undefined, `Bearer ${TOKEN}`]);
  });

  it("gets none where the page has none for it", async () => {
    client.authorise = () => Promise.resolve(undefined);
    await refusal();
    expect(carried).toEqual([undefined]);
  });

  it("gives it to no other origin that it leads on to", async () => {
    other.answer("data.csv", guarded(DATA));
    const elsewhere = other.href.replace("catalogue.json", "data.csv");
    commons.answer("data.csv", (response) =>
      response.writeHead(302, { location: elsewhere }).end(),
    );
    client.authorise = () => Promise.resolve(TOKEN);
    await refusal();
    expect(carried.at(-1)).toBe(undefined);
  });
});

describe("a token", () => {
  it.each([
    ["that is none", () => Promise.resolve(`${TOKEN}\nX-Other: 1`)],
    ["that cannot be got", () => Promise.reject(new Error(TOKEN))],
    ["that the server refuses", () => Promise.resolve(`${TOKEN}x`)],
  ])("%s is in no message and no cause", async (_name, authorise) => {
    client.authorise = authorise;
    const error = await refusal();
    const told = `${error.message} ${String(error.cause)} ${error.stack ?? ""}`;
    expect(told).not.toContain(TOKEN);
    expect(JSON.stringify(error)).not.toContain(TOKEN);
    expect(commons.asked.join()).not.toContain(TOKEN);
  });
});

describe("a reader who is refused", () => {
  it("is told what it is, who may see it and whom to ask", async () => {
    const catalogue = smallCatalogue("data.csv") as {
      "dcat:dataset": object;
    };
    commons.place("catalogue.json", {
      ...catalogue,
      "dcat:dataset": {
        ...catalogue["dcat:dataset"],
        "dct:accessRights": "members",
        "commons:contact": { title: "Data team", path: "mailto:d@e.org" },
      },
    });
    const { dataset, message } = await refusal();
    expect(dataset).toEqual({
      title: "Data",
      accessRights: "members",
      contact: "Data team",
    });
    expect(message).toContain('"Data" is members; ask Data team.');
  });
});

describe("who answers for a dataset", () => {
  it("is read from its package, and a link only where it is safe", async () => {
    const rules = {
      steward: "Data team",
      contact: "data@example.org",
      decisionRecord: { title: "Minutes 12", path: "https://e.org/12" },
      usePolicy: { title: "Policy", path: "javascript:alert(1)" },
      reviewDate: "2027-01-31",
    };
    commons.place("catalogue.json", smallCatalogue("data.csv"));
    commons.place(
      "datapackage.json",
      smallPackage({ path: "data.csv" }, {}, { commons: rules }),
    );
    commons.place("data.csv", DATA);
    const { provenance } = await read();
    expect(provenance.governance).toEqual({
      steward: { title: "Data team" },
      contact: { title: "data@example.org", url: "mailto:data@example.org" },
      decisionRecord: { title: "Minutes 12", url: "https://e.org/12" },
      usePolicy: { title: "Policy" },
      reviewDate: "2027-01-31",
    });
  });
});
