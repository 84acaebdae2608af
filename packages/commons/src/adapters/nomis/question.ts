import { DatasetNotFoundError } from "@commons-widgets/table";
import type { AdapterContext } from "../../adapter.js";
import type { CubePart } from "../../cube/cube-adapter.js";
import { textOfPeriod } from "../../cube/cube-table.js";
import type { Cube, CubeCategory } from "../../cube/cube.js";
import { chooseCategories } from "../../cube/named-slice.js";
import { readObservations, type NomisQuestion } from "./observations.js";
import type { NomisDimension } from "./overview.js";

/** Codes of areas in one question, at most: an address has an end. */
const MOST_AREAS = 200;

/** Parameters of an address that choose nothing. */
const MANNERS = new Set(["select", "uid", "recordlimit", "recordoffset"]);

/** What an ID asks of a dataset. */
export interface NomisWish extends NomisQuestion {
  /** All dates there are, where the ID names none; else none. */
  readonly dates: readonly CubeCategory[];
}

/**
 * Makes what an ID wishes into a question: each dimension by the codes it
 * names, else by Nomis' preset, and without either by all; time by all.
 *
 * @param chosen by concept; the time is called `date`
 * @throws {DatasetNotFoundError} where it names a dimension that is not there
 * @throws {UnreadableError} where it names a code that is not there
 */
export function askNomis(
  all: readonly NomisDimension[],
  chosen: ReadonlyMap<string, string>,
  { id, url }: { readonly id: string; readonly url: string },
): NomisWish {
  const known = all.map(({ name }) => (name === "time" ? "date" : name));
  const strangers = [...chosen.keys()].filter(
    (name) => !MANNERS.has(name) && !known.includes(name),
  );
  if (strangers.length > 0)
    throw new DatasetNotFoundError(
      id,
      known.map((name) => `${id.split("/")[0] ?? id}/${name}.CODE`),
    );
  const codes = new Map<string, string>();
  const dimensions = all.map((dimension) => {
    const { name, role, preset = "all" } = dimension;
    const wanted = chosen.get(name === "time" ? "date" : name);
    if (role === "area" || role === "period") {
      if (wanted && wanted !== "all") codes.set(name, wanted);
      return { ...dimension, categories: [] };
    }
    const categories = chooseCategories(dimension, wanted ?? preset, url);
    codes.set(name, categories.map(({ code }) => code).join(","));
    return { ...dimension, categories };
  });
  const time = all.find(({ role }) => role === "period");
  const dates = codes.has("time") ? [] : (time?.categories ?? []);
  return { url, dimensions, codes, dates };
}

/**
 * Reads a part. Areas are asked for by their GSS codes, which Nomis does not
 * know in every kind of area: where one is not answered, all are read, and the
 * client picks from them.
 */
export async function readNomisPart(
  context: AdapterContext,
  wish: NomisWish,
  { areas = [], periods }: CubePart,
  signal?: AbortSignal,
): Promise<Cube> {
  const dates = periods && datesOf(wish.dates, periods);
  const codes = new Map(wish.codes);
  if (dates) codes.set("time", dates);
  const ask = (asked: ReadonlyMap<string, string>) =>
    readObservations(context, { ...wish, codes: asked }, signal);
  if (areas.length === 0 || areas.length > MOST_AREAS) return ask(codes);
  const some = await ask(new Map(codes).set("geography", areas.join(",")));
  const found = new Set(
    some.dimensions
      .filter(({ role }) => role === "area")
      .flatMap(({ categories }) => categories.map(({ code }) => code)),
  );
  return areas.every((code) => found.has(code)) ? some : ask(codes);
}

/** Nomis' codes for periods; nothing where it is not sure to have all of them. */
function datesOf(
  dates: readonly CubeCategory[],
  periods: readonly string[],
): string | undefined {
  const codes = periods.map(
    (id) => dates.find((date) => textOfPeriod(date) === id)?.code,
  );
  return codes.every((code) => code !== undefined) && codes.length > 0
    ? codes.join(",")
    : undefined;
}
