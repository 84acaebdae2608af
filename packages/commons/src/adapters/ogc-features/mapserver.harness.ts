import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  readSampleOutlines,
  type SampleOutlines,
} from "../../../../../test/portals/sample-outlines.mjs";

/** What is served by the name of its table, which MapServer 8.0 cannot page through. */
const UNPAGED = "wards-2020";

/** Features of one page that this MapServer sends, at most. */
const PAGE = 50;

const isThere = (program: string) =>
  spawnSync(program, ["--version"]).error === undefined;

/** Whether MapServer and what makes its data are on this machine. */
export const hasMapServer = isThere("mapserv") && isThere("ogr2ogr");

/** Stands behind the name of a test that is skipped where they are not. */
export const needsMapServer = hasMapServer
  ? ""
  : " (needs MapServer: apt-get install cgi-mapserver gdal-bin)";

/**
 * A MapServer over a GeoPackage of the sample's own outlines, started for every
 * request as a web server starts a CGI program.
 */
export class MapServer {
  /** Paths and queries asked for, in order. */
  readonly asked: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), "mapserver-"));
  readonly #server = createServer((request, response) => {
    this.#answer(request, response);
  });

  /** Address of the landing page. */
  get href(): string {
    return `${this.#origin}/sample/ogcapi`;
  }

  get #origin(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async start(): Promise<void> {
    const sets = readSampleOutlines();
    for (const set of sets) this.#addToPackage(set);
    await new Promise<void>((resolve) => {
      this.#server.listen(0, "127.0.0.1", resolve);
    });
    this.#write("sample.map", mapFile(this.#folder, this.href, sets));
    this.#write("mapserver.conf", configuration(this.#folder));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.#folder, { recursive: true });
  }

  #write(name: string, content: string): string {
    const path = join(this.#folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** The National Grid is turned into degrees by PROJ, and not by code of ours. */
  #addToPackage(set: SampleOutlines): void {
    const layer = layerName(set);
    const json = this.#write(`${layer}.json`, JSON.stringify(gridJson(set)));
    const target = join(this.#folder, "sample.gpkg");
    const { status, stderr } = spawnSync("ogr2ogr", [
      ...["-f", "GPKG", "-update", "-append", target, json],
      ...["-nln", layer, "-nlt", "MULTIPOLYGON", "-t_srs", "EPSG:4326"],
    ]);
    if (status !== 0) throw new Error(String(stderr));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, search } = new URL(request.url ?? "/", this.#origin);
    this.asked.push(pathname + search);
    const program = spawn("mapserv", {
      env: {
        PATH: process.env["PATH"],
        MAPSERVER_CONFIG_FILE: join(this.#folder, "mapserver.conf"),
        REQUEST_METHOD: "GET",
        PATH_INFO: pathname,
        QUERY_STRING: search.slice(1),
        HTTP_ACCEPT: request.headers.accept ?? "",
      },
    });
    const chunks: Buffer[] = [];
    program.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    program.on("close", () => {
      sendOutput(response, Buffer.concat(chunks).toString("utf8"));
    });
  }
}

/** What a CGI program writes: headers, one of them the status, and a body. */
function sendOutput(response: ServerResponse, output: string): void {
  const [, head = "", body = ""] = /^(.*?)\r?\n\r?\n(.*)$/s.exec(output) ?? [];
  const status = /^status: *(\d+)/im.exec(head)?.[1];
  const type = /^content-type: *(.+)$/im.exec(head)?.[1]?.trim();
  response.statusCode = Number(status ?? 200);
  response.setHeader("content-type", type ?? "text/plain");
  response.end(body);
}

function layerName({ object, vintage }: SampleOutlines): string {
  return `${object}-${vintage}`;
}

function gridJson({ areas }: SampleOutlines) {
  return {
    type: "FeatureCollection",
    crs: {
      type: "name",
      properties: { name: "urn:ogc:def:crs:EPSG::27700" },
    },
    features: areas.map(({ polygons, code, name, district }) => ({
      type: "Feature",
      properties: { code, name, ...(district ? { district } : {}) },
      geometry: { type: "MultiPolygon", coordinates: polygons },
    })),
  };
}

function mapFile(
  folder: string,
  href: string,
  sets: readonly SampleOutlines[],
): string {
  return `MAP
  NAME "sample"
  EXTENT -3.5 53.1 -2.3 53.8
  SIZE 100 100
  PROJECTION "init=epsg:4326" END
  WEB METADATA
    "oga_title" "Areas of the Liverpool City Region"
    "oga_onlineresource" "${href}"
    "oga_max_limit" "${PAGE}"
    "ows_enable_request" "*"
  END END
${sets.map((set) => mapLayer(folder, layerName(set))).join("\n")}
END
`;
}

function mapLayer(folder: string, name: string): string {
  const data = name === UNPAGED ? name : `SELECT * FROM '${name}'`;
  return `  LAYER
    NAME "${name}"
    TYPE POLYGON
    CONNECTIONTYPE OGR
    CONNECTION "${join(folder, "sample.gpkg")}"
    DATA "${data}"
    TEMPLATE "none"
    PROJECTION "init=epsg:4326" END
    METADATA
      "ows_title" "${name}"
      "ows_enable_request" "*"
      "gml_include_items" "all"
      "gml_featureid" "code"
    END
  END`;
}

function configuration(folder: string): string {
  return `CONFIG
  ENV
    "MS_MAP_PATTERN" "^${folder}/"
  END
  MAPS
    "sample" "${join(folder, "sample.map")}"
  END
END
`;
}
