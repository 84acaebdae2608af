import { DatasetNotFoundError } from "@commons-widgets/table";
import type { AdapterContext, CreateAdapter } from "../../adapter.js";
import {
  createCubeAdapter,
  type CubeDataset,
  type CubePart,
  type CubePortal,
} from "../../cube/cube-adapter.js";
import { cubeOfList } from "../../cube/cube-builder.js";
import type { CubeDimension } from "../../cube/cube.js";
import { TooManyRowsError } from "../../failures.js";
import { baseAddress } from "../../portal/base-address.js";
import { statedUnit } from "../../portal/stated-unit.js";
import { askDataCommons, type Question } from "./ask.js";
import {
  chooseFacets,
  readObservationAnswer,
  type Facet,
  type FacetAnswer,
} from "./observations.js";
import { containedIn, readNames, readPlaces, type Places } from "./places.js";

/** Places in one question by name, at most: an address has an end. */
const MOST_PLACES = 100;

const SELECT = ["variable", "entity", "date", "value", "facet"];

/**
 * Speaks to Data Commons (https://api.datacommons.org/v2, or an instance of
 * one's own): the REST API of version 2, by GET.
 *
 * A dataset is `prefix:VARIABLES/PLACES`, DCIDs with commas between them:
 * `Count_Person/country/GBR,country/IRL`, or all places of a type in another:
 * `Count_Person,Median_Age_Person/geoId/06/County`. The areas are DCIDs.
 *
 * Source: https://docs.datacommons.org/api/rest/v2/
 */
export const createDataCommonsAdapter: CreateAdapter = (context) =>
  createCubeAdapter(createDataCommonsPortal(context));

/** The portal behind {@link createDataCommonsAdapter}. */
export function createDataCommonsPortal(context: AdapterContext): CubePortal {
  const api = `${baseAddress(context.href, ["v2"])}v2/`;
  return {
    kind: "Data Commons",
    // Its search is for places, not for variables.
    search: () => Promise.resolve([]),
    find: async ({ id, name }, signal) => {
      const wish = parseWish(name);
      if (!wish) throw new DatasetNotFoundError(id, []);
      return open({ context, api, id, ...wish }, signal);
    },
  };
}

interface Wish {
  readonly variables: readonly string[];
  readonly places: Places;
}

interface Opened extends Wish {
  readonly context: AdapterContext;
  readonly api: string;
  readonly id: string;
}

function parseWish(name: string): Wish | undefined {
  const [, first = "", rest = ""] = /^([^/]+)\/(.+)$/.exec(name) ?? [];
  if (!rest) return undefined;
  const [, within, type] =
    /^([^/,]+\/[^/,]+)\/([A-Z][A-Za-z0-9]*)$/.exec(rest) ?? [];
  return {
    variables: first.split(","),
    places: within && type ? { within, type } : { entities: rest.split(",") },
  };
}

async function open(
  { context, api, id, variables, places }: Opened,
  signal?: AbortSignal,
): Promise<CubeDataset> {
  const ask = async (question: Question, at?: AbortSignal) =>
    readObservationAnswer(
      await askDataCommons(
        context,
        api,
        "observation",
        { "variable.dcids": variables, select: SELECT, ...question },
        at,
      ),
    );
  const [latest, names, areas] = await Promise.all([
    ask({ date: "LATEST", ...entitiesOf(places) }, signal),
    readNames(context, api, variables, signal),
    readPlaces(context, api, places, signal),
  ]);
  if (latest.values.length === 0) throw new DatasetNotFoundError(id, []);
  const chosen = chooseFacets(latest);
  const facetOf = (variable: string) =>
    latest.facets.get(chosen.get(variable) ?? "");
  const dimensions: readonly CubeDimension[] = [
    { name: "entity", title: "Place", role: "area", categories: areas },
    { name: "date", title: "Date", role: "period", categories: [] },
    {
      name: "variable",
      title: "Variable",
      role: "metric",
      categories: names.map((category) => {
        const unit = facetOf(category.code)?.unit;
        return { ...category, ...(unit ? { unit: statedUnit(unit) } : {}) };
      }),
    },
  ];
  const facets = variables.flatMap((variable) => facetOf(variable) ?? []);
  return {
    description: describe(id, names[0]?.label ?? id, facets),
    dimensions,
    hasAreaNames: true,
    url: `${api}observation`,
    read: async (part, at) => {
      const answer = await ask(
        {
          date: dateOf(part),
          "filter.facet_ids": [...new Set(chosen.values())],
          ...entitiesOf(wanted(places, part)),
        },
        at,
      );
      refuseTooMany(answer, context.maxRows(), api);
      return cubeOfList(dimensions, comparable(answer, chosen));
    },
  };
}

function entitiesOf(places: Places): Question {
  return "entities" in places
    ? { "entity.dcids": places.entities }
    : { "entity.expression": containedIn(places.within, places.type) };
}

function wanted(places: Places, { areas }: CubePart): Places {
  if (!areas || areas.length === 0 || areas.length > MOST_PLACES) return places;
  return { entities: areas };
}

/** One date is asked for; of several all are read. */
function dateOf({ periods }: CubePart): string {
  return periods?.length === 1 ? (periods[0] ?? "") : "";
}

function refuseTooMany(answer: FacetAnswer, most: number, url: string): void {
  if (answer.values.length > most)
    throw new TooManyRowsError(url, answer.values.length, most);
}

/** The values of the chosen facets; another facet's would be of another source. */
function comparable(
  { values }: FacetAnswer,
  chosen: ReadonlyMap<string, string>,
) {
  return values
    .filter(({ variable, facet }) => chosen.get(variable) === facet)
    .map(({ entity, date, variable, value }) => ({
      categories: [{ code: entity }, { code: date }, { code: variable }],
      value,
    }));
}

function describe(id: string, title: string, facets: readonly Facet[]) {
  const sources = new Map(
    facets.map(({ source, url }) => [
      source,
      { title: source, ...(url ? { url } : {}) },
    ]),
  );
  return {
    id,
    title,
    version: "",
    sources: [...sources.values()],
    accessRights: "public" as const,
    caveats: [
      ...new Set(
        facets.map(
          ({ source, method }) =>
            `Data Commons has several sources; these values are those of ${source}${method ? `, measured as ${method}` : ""}.`,
        ),
      ),
    ],
    publisher: { title: "Data Commons", url: "https://datacommons.org/" },
  };
}
