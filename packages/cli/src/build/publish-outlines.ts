import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GeoJSON } from "geojson";
import type { Topology } from "topojson-specification";
import { readJsonFile } from "../keeping/commons-file.js";
import type { FileDescriptor } from "../keeping/descriptor.js";
import { KeepingError } from "../keeping/keeping-error.js";
import { writeTiles } from "./write-tiles.js";
import { objectIn, writeTopology } from "./write-topology.js";

/** A resource as it is published, and its content where it is made here. */
export interface MadeResource {
  readonly resource: FileDescriptor;
  readonly content?: string | Uint8Array;
}

/**
 * A set of outlines as a commons publishes it: quantised TopoJSON in the plane
 * (made of GeoJSON where it is kept as that), and, where it lies on the British
 * National Grid, the same as tiles in a PMTiles archive.
 *
 * @throws {KeepingError} where the file is not there or is neither
 */
export async function publishOutlines(
  folder: string,
  resource: FileDescriptor,
): Promise<readonly MadeResource[]> {
  const path = join(folder, resource.path);
  const json = (await readJsonFile(path)) as Topology | GeoJSON | null;
  if (json === null)
    throw new KeepingError(`A description names ${path}, which is not there.`);
  if (json.type === "Topology") {
    const kept = { resource, content: await readFile(path) };
    return [kept, ...(await makeTiles(json, resource, liesOnGrid(json)))];
  }
  if (json.type !== "FeatureCollection")
    throw new KeepingError(
      `${path} was given as outlines. Accepted: TopoJSON, or a FeatureCollection of GeoJSON.`,
    );
  const object = resource.commons?.object ?? "areas";
  const { topology, onNationalGrid } = writeTopology(json, object);
  const made: FileDescriptor = {
    ...resource,
    path: `${stemOf(resource.path)}.topo.json`,
    format: "topojson",
    mediatype: "application/topo+json",
    commons: { ...resource.commons, object },
  };
  return [
    { resource: made, content: JSON.stringify(topology) },
    ...(await makeTiles(topology, made, onNationalGrid)),
  ];
}

async function makeTiles(
  topology: Topology,
  outlines: FileDescriptor,
  onNationalGrid: boolean,
): Promise<readonly MadeResource[]> {
  const { object = Object.keys(topology.objects)[0] ?? "areas" } =
    outlines.commons ?? {};
  const collection = objectIn(topology, object);
  if (!onNationalGrid || !collection) return [];
  const { title, commons } = outlines;
  const resource: FileDescriptor = {
    name: outlines.name.replace(/^outlines/, "tiles"),
    ...(title ? { title: `${title}, as tiles` } : {}),
    path: `${stemOf(outlines.path)}.pmtiles`,
    format: "pmtiles",
    mediatype: "application/vnd.pmtiles",
    commons: { ...commons, role: "tiles", object },
  };
  return [
    { resource, content: await writeTiles(topology, collection, object) },
  ];
}

/** Whether the metres of a topology can be those of the British National Grid. */
function liesOnGrid({ transform, bbox }: Topology): boolean {
  const [x = 0, y = 0] = transform?.translate ?? bbox ?? [];
  return Math.abs(x) + Math.abs(y) > 400 && x > -1e4 && x < 8e5 && y < 1.3e6;
}

function stemOf(path: string): string {
  return path.replace(/\.(?:topo\.?json|geojson|json)$/i, "");
}
