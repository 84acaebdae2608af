import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { request as send, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCommonsServer, listen, type Listening } from "../index.js";

const CSV = "area,people\nE05015332,1234\n";
const LONG_CSV = CSV.repeat(200);
const VERSIONED = "/datasets/people/2025-10-30/data.csv";
const FILES: Readonly<Record<string, string>> = {
  "served/index.html": "<!doctype html><title>Front</title>",
  "served/catalogue.json": "{}",
  "served/a b/index.html": "<!doctype html><title>Spaces</title>",
  "served/empty-folder/note.txt": "no index here",
  "served/datasets/people/datapackage.json": "{}",
  "served/datasets/people/2025-10-30/data.csv": CSV,
  "served/datasets/people/2025-10-30/long.csv": LONG_CSV,
  "served/outlines.topo.json": "{}",
  "served/outlines.topojson": "{}",
  "served/module.mjs": "export {};",
  "served/loader.js.map": "{}",
  "served/table.parquet": "PAR1",
  "served/tiles.pmtiles": "PMTiles",
  "served/rows.csv.gz": "?",
  "served/rows.ndjson": "{}",
  "served/strange.qqq": "?",
  "served/.env": "SECRET=1",
  "served/.well-known/commons.json": "{}",
  "served-not/secret.txt": "outside",
};

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

let folder: string;
let server: Listening;

/** Sends the path as it stands: `fetch` would tidy `..` away. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server;
    send({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(pieces);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes,
          text: bytes.toString(),
        });
      });
    })
      .on("error", reject)
      .end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "commons-server-"));
  for (const [name, text] of Object.entries(FILES)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const at = (name: string) => join(folder, name);
  symlinkSync(at("served-not/secret.txt"), at("served/link-out.txt"));
  symlinkSync(at("served-not"), at("served/folder-out"));
  symlinkSync(at("served/catalogue.json"), at("served/link-in.json"));
  server = await listen(
    createCommonsServer({
      root: at("served"),
      headers: { "Content-Security-Policy": "default-src 'none'" },
    }),
  );
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe("a file of the commons", () => {
  it("is sent whole, with its length, and may be read by every site", async () => {
    const answer = await ask(VERSIONED);
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(CSV);
    expect(answer.headers).toMatchObject({
      "content-length": String(CSV.length),
      "accept-ranges": "bytes",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'",
    });
    expect(answer.headers["access-control-expose-headers"]).toContain(
      "Content-Range",
    );
  });

  it("says what it is", async () => {
    const types: Record<string, string> = {
      "/": "text/html; charset=utf-8",
      "/catalogue.json": "application/json",
      "/datasets/people/datapackage.json": "application/vnd.datapackage+json",
      [VERSIONED]: "text/csv; charset=utf-8",
      "/outlines.topo.json": "application/topo+json",
      "/outlines.topojson": "application/topo+json",
      "/module.mjs": "text/javascript; charset=utf-8",
      "/loader.js.map": "application/json",
      "/table.parquet": "application/vnd.apache.parquet",
      "/tiles.pmtiles": "application/vnd.pmtiles",
      "/rows.csv.gz": "application/gzip",
      "/rows.ndjson": "application/x-ndjson",
      "/strange.qqq": "application/octet-stream",
    };
    for (const [path, type] of Object.entries(types)) {
      expect((await ask(path)).headers["content-type"], path).toBe(type);
    }
  });

  it("answers HEAD with the same headers and no body", async () => {
    const [head, get] = [
      await ask(VERSIONED, {}, "HEAD"),
      await ask(VERSIONED),
    ];
    expect(head.status).toBe(200);
    expect(head.bytes).toHaveLength(0);
    for (const name of ["content-length", "etag", "content-type"]) {
      expect(head.headers[name], name).toBe(get.headers[name]);
    }
  });

  it("is compressed for a reader who accepts it, and the same when opened", async () => {
    const path = "/datasets/people/2025-10-30/long.csv";
    const packed = await ask(path, { "Accept-Encoding": "gzip, br" });
    expect(packed.headers["content-encoding"]).toBe("br");
    expect(packed.headers.vary).toContain("Accept-Encoding");
    expect(packed.bytes.length).toBeLessThan(LONG_CSV.length / 10);
    expect(brotliDecompressSync(packed.bytes).toString()).toBe(LONG_CSV);
    const plain = await ask(path);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers.etag).not.toBe(packed.headers.etag);
  });
});

describe("a range of a file", () => {
  it("is sent alone, saying where it stands", async () => {
    const answer = await ask(VERSIONED, { Range: "bytes=5-10" });
    expect(answer.status).toBe(206);
    expect(answer.text).toBe(CSV.slice(5, 11));
    expect(answer.headers["content-range"]).toBe(`bytes 5-10/${CSV.length}`);
    expect(answer.headers["content-length"]).toBe("6");
  });

  it("is never compressed", async () => {
    const answer = await ask("/datasets/people/2025-10-30/long.csv", {
      Range: "bytes=0-2047",
      "Accept-Encoding": "br",
    });
    expect(answer.status).toBe(206);
    expect(answer.text).toBe(LONG_CSV.slice(0, 2048));
  });

  it("past the end is refused with the length of the file", async () => {
    const answer = await ask(VERSIONED, { Range: "bytes=9999-" });
    expect(answer.status).toBe(416);
    expect(answer.headers["content-range"]).toBe(`bytes */${CSV.length}`);
    expect(answer.bytes).toHaveLength(0);
  });

  it("is not joined to another version of the file", async () => {
    const { etag = "" } = (await ask(VERSIONED)).headers;
    const range = { Range: "bytes=0-3" };
    expect((await ask(VERSIONED, { ...range, "If-Range": etag })).status).toBe(
      206,
    );
    const stale = await ask(VERSIONED, { ...range, "If-Range": '"old"' });
    expect(stale.status).toBe(200);
    expect(stale.text).toBe(CSV);
  });
});

describe("a copy the reader holds", () => {
  it("is still good while the file is the same", async () => {
    const { headers } = await ask("/catalogue.json");
    const tag = headers.etag ?? "";
    const date = headers["last-modified"] ?? "";
    for (const held of [
      { "If-None-Match": tag },
      { "If-None-Match": `"other", W/${tag}` },
      { "If-None-Match": "*" },
      { "If-Modified-Since": date },
    ]) {
      const answer = await ask("/catalogue.json", held);
      expect(answer.status, JSON.stringify(held)).toBe(304);
      expect(answer.bytes).toHaveLength(0);
    }
  });

  it("is replaced when the tag differs, whatever the date", async () => {
    const { headers } = await ask("/catalogue.json");
    const answer = await ask("/catalogue.json", {
      "If-None-Match": '"old"',
      "If-Modified-Since": headers["last-modified"] ?? "",
    });
    expect(answer.status).toBe(200);
  });

  it("of a dataset's version is kept for a year; others are asked about", async () => {
    const kept = (await ask(VERSIONED)).headers["cache-control"];
    expect(kept).toBe("public, max-age=31536000, immutable");
    for (const path of ["/datasets/people/datapackage.json", "/"]) {
      expect((await ask(path)).headers["cache-control"], path).toBe("no-cache");
    }
  });
});

describe("a folder", () => {
  it("gives its index page", async () => {
    expect((await ask("/a%20b/")).text).toContain("Spaces");
  });

  it("is sent to its closing slash, the query kept", async () => {
    const answer = await ask("/a%20b?x=1");
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe("./a%20b/?x=1");
  });

  it("never sends the reader to another site", async () => {
    const { headers } = await ask("//datasets");
    const to = new URL(headers.location ?? "", `${server.url}/datasets`);
    expect(to.host).toBe(new URL(server.url).host);
  });

  it("without an index page says so", async () => {
    const answer = await ask("/empty-folder/");
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("This folder has no index.html.");
  });
});

describe("what is not served", () => {
  it("is said in words: a page for a person, text for a program", async () => {
    const page = await ask("/nowhere", { Accept: "text/html,*/*" });
    expect(page.status).toBe(404);
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.text).toContain("<h1>Nothing stands at /nowhere</h1>");
    const text = await ask("/nowhere");
    expect(text.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(text.text).toContain("There is no such file.");
  });

  it("has markup in its address shown as text", async () => {
    const page = await ask("/<img src=x>".replaceAll(" ", "%20"), {
      Accept: "text/html",
    });
    expect(page.text).toContain("&lt;img");
    expect(page.text).not.toContain("<img");
  });

  it("is anything outside the folder", async () => {
    for (const path of [
      "/../served-not/secret.txt",
      "/%2e%2e/served-not/secret.txt",
      "/..%2fserved-not%2fsecret.txt",
      "/a%20b/..%5c..%5cserved-not/secret.txt",
      "/link-out.txt",
      "/folder-out/secret.txt",
      "/catalogue.json%00.html",
      "/%",
    ]) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(404);
      expect(answer.text, path).not.toContain("outside");
    }
  });

  it("is a hidden file, but links inside the folder and .well-known are", async () => {
    expect((await ask("/.env")).status).toBe(404);
    expect((await ask("/link-in.json")).status).toBe(200);
    expect((await ask("/.well-known/commons.json")).status).toBe(200);
  });

  it("is a file asked for as a folder", async () => {
    expect((await ask("/catalogue.json/")).status).toBe(404);
  });
});

describe("a method", () => {
  it("that writes is refused, naming those that are accepted", async () => {
    const answer = await ask("/", {}, "DELETE");
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD, OPTIONS");
    expect(answer.text).toContain("DELETE was given");
  });

  it("asked about beforehand by another site is allowed with ranges", async () => {
    const answer = await ask(
      VERSIONED,
      { Origin: "https://a.test" },
      "OPTIONS",
    );
    expect(answer.status).toBe(204);
    const allowed = answer.headers["access-control-allow-headers"];
    expect(allowed).toContain("Range");
    // A page that carries a token may try it here before it is put to use.
    expect(allowed).toContain("Authorization");
  });
});

describe("a server", () => {
  it("is not made for a folder that is not there", () => {
    const root = join(folder, "nowhere");
    expect(() => createCommonsServer({ root })).toThrow(
      `"${root}" is not a folder.`,
    );
  });
});
