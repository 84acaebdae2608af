import type { AdapterContext } from "../../adapter.js";
import { cubeOfList, type ListedValue } from "../../cube/cube-builder.js";
import type { Cube, CubeCategory, CubeDimension } from "../../cube/cube.js";
import { UnreadableError } from "../../failures.js";
import {
  isObject,
  memberAt,
  objectAt,
  objectsAt,
  textAt,
  type JsonObject,
} from "../../json.js";
import { withQuery } from "../../portal/base-address.js";
import { readObservationStatus } from "../../portal/observation-status.js";
import { readThere, type OnsVersion } from "./version.js";
import { roleOfDimension, timeCategory } from "./version-rows.js";

/** A version of which one code of each dimension but area and time is wanted. */
export interface OnsSeries {
  readonly dimensions: readonly CubeDimension[];
  /** Reads the whole series of each area. */
  read(areas: readonly string[], signal?: AbortSignal): Promise<Cube>;
}

/** Areas, each of which takes two questions; for more the CSV is sooner there. */
export const MOST_AREAS = 20;

/**
 * Opens a version as series by area, which the API gives one at a time: a
 * question may leave one dimension open, here the time, and each other has to
 * have one code.
 *
 * Source: https://developer.ons.gov.uk/observations/
 *
 * @param chosen a code for each dimension but area and time
 * @returns `undefined` where they do not leave one series of each area
 */
export async function openSeries(
  context: AdapterContext,
  { version, url }: OnsVersion,
  chosen: ReadonlyMap<string, string>,
  signal?: AbortSignal,
): Promise<OnsSeries | undefined> {
  const listed = objectsAt(version, "dimensions").flatMap((item) => {
    const name = textAt(item, "name");
    return name ? [{ name, title: textAt(item, "label") ?? name }] : [];
  });
  const dimensions = listed.map((each) => {
    const role = roleOfDimension(each.name);
    return { ...each, ...(role ? { role } : {}), code: chosen.get(each.name) };
  });
  const open = dimensions.filter(({ role }) => role);
  const isSeries =
    open.length === 2 &&
    open[0]?.role !== open[1]?.role &&
    chosen.size === dimensions.length - 2 &&
    dimensions.every(({ role, code }) => role ?? (code && isOneCode(code)));
  if (!isSeries) return undefined;
  const named = await Promise.all(
    dimensions.map(async ({ code, ...dimension }) => {
      const { name } = dimension;
      const category =
        code && (await readOption(context, { url, name, code }, signal));
      return { ...dimension, categories: category ? [category] : [] };
    }),
  );
  if (named.some(({ role, categories }) => !role && categories.length === 0))
    return undefined;
  return {
    dimensions: named,
    read: async (areas, at) => {
      const read = areas.map((code) =>
        readArea(context, { url, dimensions: named }, code, at),
      );
      return cubeOfList(named, (await Promise.all(read)).flat());
    },
  };
}

function isOneCode(code: string): boolean {
  return code !== "all" && !/,|\.\.\./.test(code);
}

interface Place {
  readonly url: string;
  readonly name: string;
  readonly code: string;
}

/** A code of a dimension with its words; `undefined` where it has none such. */
async function readOption(
  context: AdapterContext,
  { url, name, code }: Place,
  signal?: AbortSignal,
): Promise<CubeCategory | undefined> {
  const address = `${url}/dimensions/${name}/options/${encodeURIComponent(code)}`;
  const option = await readThere(context, address, signal);
  const label = textAt(option, "label");
  return option && { code, ...(label ? { label } : {}) };
}

interface Asked {
  readonly url: string;
  readonly dimensions: readonly CubeDimension[];
}

/** All values of one area; none where the version has no such area. */
async function readArea(
  context: AdapterContext,
  { url, dimensions }: Asked,
  code: string,
  signal?: AbortSignal,
): Promise<readonly ListedValue[]> {
  const name = dimensions.find(({ role }) => role === "area")?.name ?? "";
  const area = await readOption(context, { url, name, code }, signal);
  if (!area) return [];
  const wanted = dimensions.map(({ name, role, categories }) => {
    const only = role === "area" ? code : (categories[0]?.code ?? "*");
    return [name, only] as const;
  });
  const address = withQuery(`${url}/observations`, Object.fromEntries(wanted));
  const answer = await readThere(context, address, signal);
  const listed = objectsAt(answer, "observations");
  const total = memberAt(answer, "total_observations");
  if (typeof total === "number" && total !== listed.length)
    throw new UnreadableError(
      address,
      `it broke off: ${listed.length} of ${total} values came.`,
    );
  return listed.map((item) => ({
    value: textAt(item, "observation") ?? "",
    mark: readObservationStatus(markOf(item)),
    categories: dimensions.map(({ role, categories }) =>
      role === "period"
        ? timeOf(item)
        : role === "area"
          ? area
          : (categories[0] ?? { code: "" }),
    ),
  }));
}

/** The one dimension that was left open stands with each value. */
function timeOf(item: JsonObject): CubeCategory {
  const [time] = Object.values(objectAt(item, "dimensions") ?? {});
  const said = isObject(time) ? time : undefined;
  return timeCategory(textAt(said, "id") ?? "", textAt(said, "label") ?? "");
}

function markOf(item: JsonObject): string {
  const metadata = Object.entries(objectAt(item, "metadata") ?? {});
  const [, mark] =
    metadata.find(([name]) => /data[ _]?marking/i.test(name)) ?? [];
  return typeof mark === "string" ? mark : "";
}
