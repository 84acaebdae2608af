import type { AdapterContext } from "../../adapter.js";
import {
  memberAt,
  objectsAt,
  textAt,
  textsAt,
  type JsonObject,
} from "../../json.js";
import { arcgisUrl, askArcgis } from "./ask.js";

/** A service of a server. */
export interface ListedService {
  /** With its folder and without its type, such as `Hosted/Wards`. */
  readonly name: string;
  /** `FeatureServer` or `MapServer`. */
  readonly type: string;
}

/** A layer of a service, as the service lists it. */
export interface ListedLayer {
  readonly number: string;
  readonly name: string;
}

/**
 * The services of a server, or of one of its folders, and those of the folders
 * in it. A map service that is a feature service too is listed as that.
 */
export async function listServices(
  context: AdapterContext,
  directory: string,
  signal?: AbortSignal,
): Promise<readonly ListedService[]> {
  const root = await askArcgis(context, arcgisUrl(directory), signal);
  const folders = await Promise.all(
    textsAt(root, "folders").map((folder) =>
      askArcgis(context, arcgisUrl(`${directory}/${folder}`), signal),
    ),
  );
  const services = [root, ...folders].flatMap((json) =>
    objectsAt(json, "services").flatMap((each) => readService(each)),
  );
  const features = new Set(
    services
      .filter(({ type }) => type === "FeatureServer")
      .map(({ name }) => name),
  );
  const folder = /\/rest\/services\/(.+)$/i.exec(directory)?.[1];
  return services
    .filter(({ name, type }) => type === "FeatureServer" || !features.has(name))
    .map(({ name, type }) => ({ name: withoutFolder(name, folder), type }));
}

function readService(json: JsonObject): readonly ListedService[] {
  const name = textAt(json, "name");
  const type = textAt(json, "type");
  return name && (type === "FeatureServer" || type === "MapServer")
    ? [{ name, type }]
    : [];
}

function withoutFolder(name: string, folder: string | undefined): string {
  return folder && name.startsWith(`${folder}/`)
    ? name.slice(folder.length + 1)
    : name;
}

/** The layers and tables of a service. */
export async function listLayers(
  context: AdapterContext,
  service: string,
  signal?: AbortSignal,
): Promise<readonly ListedLayer[]> {
  const json = await askArcgis(context, arcgisUrl(service), signal);
  return [...objectsAt(json, "layers"), ...objectsAt(json, "tables")].flatMap(
    (each) => readLayer(each),
  );
}

function readLayer(json: JsonObject): readonly ListedLayer[] {
  const number = memberAt(json, "id");
  if (typeof number !== "number") return [];
  return [{ number: String(number), name: textAt(json, "name") ?? "" }];
}
