import { DatasetNotFoundError } from "@commons-widgets/table";
import type { AdapterContext, CreateAdapter } from "../../adapter.js";
import {
  createCubeAdapter,
  type CubeDataset,
  type CubePortal,
} from "../../cube/cube-adapter.js";
import { cubeOfList } from "../../cube/cube-builder.js";
import type { Cube, CubeDimension } from "../../cube/cube.js";
import {
  chooseCategories,
  parseSlice,
  type NamedSlice,
} from "../../cube/named-slice.js";
import { HttpStatusError, UnreadableError } from "../../failures.js";
import { objectAt, textAt } from "../../json.js";
import { datasetNotFound } from "../../portal/not-found.js";
import type { AskedDataset } from "../../portal/portal-dataset.js";
import { readTextRows } from "../data-package/text-rows.js";
import { openLocalFile, type LocalFile } from "./local-statistics.js";
import { searchOns } from "./search.js";
import { MOST_AREAS, openSeries } from "./series.js";
import { describeVersion, readVersion, type OnsWish } from "./version.js";
import { readVersionRows, type VersionRows } from "./version-rows.js";

const API = /^.*?\/v1(?=\/|$)/;

/**
 * Speaks to the Office for National Statistics: its API of datasets where the
 * address has `/v1` (https://api.beta.ons.gov.uk/v1), else a folder with the
 * files of Explore local statistics.
 *
 * A dataset of the API is `prefix:TS008`, with `/edition.2021/version.4` for one
 * version and `/sex.1` for some of a dimension's codes; one of Explore local
 * statistics is `prefix:claimant-count`, the file `claimant-count.csv` in a
 * folder of that name. The address of either is an ID as well.
 *
 * Source: https://developer.ons.gov.uk
 */
export const createOnsAdapter: CreateAdapter = (context) =>
  createCubeAdapter(createOnsPortal(context));

/** The portal behind {@link createOnsAdapter}. */
export function createOnsPortal(context: AdapterContext): CubePortal {
  const api = API.exec(context.href)?.[0];
  const search: CubePortal["search"] = (text, signal) =>
    api
      ? searchOns(context, `${api}/`, text, signal)
      : Promise.resolve<readonly []>([]);
  return {
    kind: "The Office for National Statistics",
    search,
    find: async (asked, signal) => {
      const wish = locateVersion(asked, context.href);
      if (!wish) return openFile(context, asked, signal);
      const found = await openVersion(context, wish, asked.id, signal);
      if (!found) throw await datasetNotFound(search, asked, signal);
      return found;
    },
  };
}

type Wish = OnsWish & Pick<NamedSlice, "chosen">;

function locateVersion({ name }: AskedDataset, href: string): Wish | undefined {
  const isAddress = URL.canParse(name);
  const api = API.exec(isAddress ? name : href)?.[0];
  if (!api || /\.csv$/i.test(name)) return undefined;
  if (isAddress) {
    const [, dataset, edition, version] =
      /\/datasets\/([^/?#]+)(?:\/editions\/([^/?#]+)\/versions\/([^/?#]+))?/.exec(
        name,
      ) ?? [];
    return dataset
      ? {
          api: `${api}/`,
          name: dataset,
          chosen: new Map(),
          ...(edition && version ? { edition, version } : {}),
        }
      : undefined;
  }
  const slice = parseSlice(name);
  if (!slice) return undefined;
  const chosen = new Map(slice.chosen);
  const [edition, version] = [chosen.get("edition"), chosen.get("version")];
  chosen.delete("edition");
  chosen.delete("version");
  return {
    api: `${api}/`,
    name: slice.name,
    chosen,
    ...(edition && version ? { edition, version } : {}),
  };
}

async function openVersion(
  context: AdapterContext,
  wish: Wish,
  id: string,
  signal?: AbortSignal,
): Promise<CubeDataset | undefined> {
  const found = await readVersion(context, wish, signal);
  if (!found) return undefined;
  const downloads = objectAt(found.version, "downloads");
  const url = textAt(objectAt(downloads, "csv"), "href");
  if (!url || !URL.canParse(url, found.url))
    throw new UnreadableError(found.url, "it names no CSV of its rows.");
  const address = new URL(url, found.url).href;
  const description = describeVersion(found, id);
  const readRows = async (at?: AbortSignal) => {
    const bytes = await context.readBytes(address, at);
    const most = context.maxRows();
    const text = readTextRows(bytes, { format: "csv" }, address, most);
    const edition = textAt(found.version, "edition") ?? "";
    return readVersionRows(text, address, edition);
  };
  const series = await openSeries(context, found, wish.chosen, signal);
  if (series)
    return {
      description,
      dimensions: series.dimensions,
      hasAreaNames: true,
      url: found.url,
      // The periods are left out, so that parts by period share what is read.
      narrows: ({ areas = [] }) =>
        areas.length > 0 && areas.length <= MOST_AREAS ? { areas } : {},
      read: async ({ areas }, at) =>
        areas
          ? series.read(areas, at)
          : cubeOfSeries(await readRows(at), series.dimensions, address),
    };
  const rows = await readRows(signal);
  const dimensions = choose(rows.dimensions, wish.chosen, address, id);
  const cube = cubeOfList(dimensions, rows.values);
  return {
    description,
    dimensions,
    hasAreaNames: true,
    url: address,
    narrows: () => ({}),
    read: () => Promise.resolve(cube),
  };
}

/** The rows of a CSV under the dimensions that the API names. */
function cubeOfSeries(
  { dimensions: present, values }: VersionRows,
  wanted: readonly CubeDimension[],
  url: string,
): Cube {
  const places = wanted.map(({ name, role }) =>
    present.findIndex((each) =>
      role ? each.role === role : each.name === name,
    ),
  );
  if (places.includes(-1))
    throw new UnreadableError(
      url,
      "its columns are not the dimensions that the API names.",
    );
  return cubeOfList(
    wanted,
    values.map(({ categories, ...value }) => ({
      ...value,
      categories: places.map((place) => categories[place] ?? { code: "" }),
    })),
  );
}

function choose(
  dimensions: readonly CubeDimension[],
  chosen: NamedSlice["chosen"],
  url: string,
  id: string,
): readonly CubeDimension[] {
  const names = dimensions.filter(({ role }) => !role).map(({ name }) => name);
  if ([...chosen.keys()].some((name) => !names.includes(name)))
    throw new DatasetNotFoundError(
      id,
      names.map((name) => `${id.split("/")[0] ?? id}/${name}.CODE`),
    );
  return dimensions.map((dimension) => {
    const codes = chosen.get(dimension.name);
    return codes === undefined
      ? dimension
      : { ...dimension, categories: chooseCategories(dimension, codes, url) };
  });
}

function openFile(
  context: AdapterContext,
  { id, name }: AskedDataset,
  signal?: AbortSignal,
): Promise<CubeDataset> {
  return openLocalFile(
    context,
    locateFile(id, name, context.href),
    signal,
  ).catch((error: unknown) => {
    const isMissing = error instanceof HttpStatusError && error.status === 404;
    throw isMissing ? new DatasetNotFoundError(id, []) : error;
  });
}

function locateFile(id: string, name: string, href: string): LocalFile {
  if (URL.canParse(name)) {
    const url = name.replace(/-metadata\.json$/i, "");
    const file = new URL(url).pathname.split("/").at(-1) ?? "";
    return { id, name: file.replace(/\.csv$/i, ""), url };
  }
  const folder = new URL(href.replace(/\/*$/, "/"));
  return { id, name, url: new URL(`${name}/${name}.csv`, folder).href };
}
