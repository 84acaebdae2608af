import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import {
  makeFolder,
  removeFolders,
  run,
  write,
  type Json,
} from "../cli.harness.js";

afterAll(removeFolders);

const DATA = "/datasets/child-poverty/2026-03-26/data.csv";
const AGENT = "Mozilla/5.0 (X11; a program)";

const combined = (path: string, referer: string, status = 200, day = "20") =>
  `203.0.113.7 - mary [${day}/Nov/2026:10:11:12 +0000] "GET ${path} HTTP/1.1" ${status} 4100 "${referer}" "${AGENT}"`;

const LOGS: Readonly<Record<string, string>> = {
  "of nginx and Apache, combined": combined(
    `${DATA}?v=1`,
    "https://www.example.org/news/poverty?reader=7",
  ),
  "of Apache, common": `203.0.113.7 - - [20/Nov/2026:10:11:12 +0000] "GET ${DATA} HTTP/1.1" 200 4100`,
  "of CloudFront": [
    "#Version: 1.0",
    "#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent)",
    `2026-11-20\t10:11:12\tLHR3\t4100\t203.0.113.7\tGET\td1.cloudfront.net\t${DATA}\t200\thttps://www.example.org/\tMozilla/5.0%20(X11)`,
  ].join("\n"),
  "of Cloudflare": JSON.stringify({
    ClientIP: "203.0.113.7",
    ClientRequestURI: DATA,
    ClientRequestReferer: "https://www.example.org/",
    ClientRequestUserAgent: AGENT,
    EdgeResponseStatus: 200,
    EdgeResponseBytes: 4100,
    EdgeStartTimestamp: 1795169472000000000,
  }),
  "of Caddy": JSON.stringify({
    ts: 1795169472.5,
    request: {
      remote_ip: "203.0.113.7",
      uri: DATA,
      headers: {
        Referer: ["https://www.example.org/a"],
        "User-Agent": [AGENT],
      },
    },
    size: 4100,
    status: 200,
  }),
};

async function audit(log: string, ...args: string[]) {
  const folder = makeFolder({ "access.log": log });
  return run("audit", join(folder, "access.log"), ...args);
}

async function report(log: string): Promise<Json> {
  return JSON.parse((await audit(log, "--json")).said);
}

describe("a log", () => {
  it.each(Object.entries(LOGS))(
    "%s says which dataset was asked for, when, and from which site",
    async (name, log) => {
      const { datasets, firstDay, unreadable } = await report(log);
      expect([unreadable, firstDay]).toEqual([0, "2026-11-20"]);
      const site = name.endsWith("common") ? "(none named)" : "www.example.org";
      expect(datasets).toEqual([
        {
          dataset: "child-poverty",
          requests: 1,
          failures: 0,
          bytes: 4100,
          versions: { "2026-03-26": 1 },
          sites: [
            {
              site,
              requests: 1,
              bytes: 4100,
              firstDay: "2026-11-20",
              lastDay: "2026-11-20",
            },
          ],
        },
      ]);
    },
  );

  it("may be packed with gzip, and several are counted together", async () => {
    const folder = makeFolder();
    const line = combined(DATA, "https://a.example/");
    writeFileSync(join(folder, "1.log.gz"), gzipSync(`${line}\n${line}\n`));
    write(folder, "2.log", line);
    const { said } = await run(
      "audit",
      join(folder, "1.log.gz"),
      join(folder, "2.log"),
    );
    expect(said).toContain("child-poverty: 3 requests, 12300 bytes");
  });
});

describe("the report", () => {
  const log = [
    combined(DATA, "https://a.example/x"),
    combined(DATA, "https://a.example/y", 304, "22"),
    combined(DATA, "https://b.example/", 206),
    combined("/datasets/child-poverty/datapackage.json", "-"),
    combined(DATA, "https://b.example/", 404),
    combined("/datasets/wards/2025/areas.csv", "http://192.168.1.20:8080/me"),
    combined("/index.html", "-"),
    combined("/sub/datasets/wards/datapackage.json", "http://intranet/"),
  ].join("\n");

  it("counts answers and failures for each dataset and site, most first", async () => {
    const { said } = await audit(log);
    expect(said).toBe(
      [
        "8 requests, 2026-11-20 to 2026-11-22",
        "",
        "child-poverty: 4 requests, 16400 bytes, 1 refused or not found",
        "  a.example: 2 requests, 2026-11-20 to 2026-11-22",
        "  (none named): 1 request, 2026-11-20 to 2026-11-20",
        "  b.example: 1 request, 2026-11-20 to 2026-11-20",
        "",
        "wards: 2 requests, 8200 bytes",
        "  (a private address): 2 requests, 2026-11-20 to 2026-11-20",
      ].join("\n"),
    );
  });

  it("can be had as CSV", async () => {
    const lines = (await audit(log, "--csv")).said.split("\n");
    expect(lines[0]).toBe("dataset,site,requests,bytes,first-day,last-day");
    expect(lines).toHaveLength(1 + 3 + 1);
  });

  it("holds nothing of a reader: no address, no name, no program, no page", async () => {
    for (const [name, text] of Object.entries({ ...LOGS, log }))
      for (const form of [[], ["--csv"], ["--json"]]) {
        const { said, complained } = await audit(text, ...form);
        expect(said + complained, name).not.toMatch(
          /203\.0\.113|192\.168|mary|Mozilla|reader=7|\/news|\/me\b|intranet/,
        );
      }
  });

  it("counts lines that it cannot understand, without showing them", async () => {
    const { exitCode, complained } = await audit(
      `${log}\n203.0.113.9 something else entirely`,
    );
    expect(exitCode).toBe(0);
    expect(complained).toBe(
      "1 of 9 lines could not be understood and are not counted.",
    );
  });

  it("fails where no line is of a log, where there is none, or none is named", async () => {
    expect((await audit("not\na log")).exitCode).toBe(1);
    const none = await run("audit", "/no/such.log");
    expect([none.exitCode, none.complained]).toEqual([
      1,
      "commons audit: There is no file /no/such.log.",
    ]);
    expect((await run("audit")).exitCode).toBe(2);
  });
});
