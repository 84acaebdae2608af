import type { AdapterContext } from "../../adapter.js";
import { cubeOfList, type ListedValue } from "../../cube/cube-builder.js";
import type { Cube, CubeCategory, CubeDimension } from "../../cube/cube.js";
import { decodeText, refuseHtml } from "../../decode.js";
import { UnreadableError } from "../../failures.js";
import { PortalError } from "../../portal/portal-error.js";
import { withQuery } from "../../portal/base-address.js";
import { collectByOffset } from "../../portal/collect-by-offset.js";
import { readObservationStatus } from "../../portal/observation-status.js";
import { readTextRows } from "../data-package/text-rows.js";
import { periodCategory } from "./overview.js";

/** The most cells that Nomis sends at once to who has no key. */
const PAGE = 25_000;

/** What Nomis is asked for. */
export interface NomisQuestion {
  /** Address of `NM_…_….data.csv`. */
  readonly url: string;
  readonly dimensions: readonly CubeDimension[];
  /** By concept: codes as Nomis writes them. */
  readonly codes: ReadonlyMap<string, string>;
}

/**
 * Reads the observations that a question asks for, in pages of 25,000 until as
 * many have come as `RECORD_COUNT` promised.
 *
 * @throws {PortalError} in Nomis' own words, which it sends with status 200
 */
export async function readObservations(
  context: AdapterContext,
  { url, dimensions, codes }: NomisQuestion,
  signal?: AbortSignal,
): Promise<Cube> {
  const question = withQuery(url, {
    ...Object.fromEntries(
      dimensions.map(({ name, role }) => [
        role === "period" ? "date" : name,
        codes.get(name),
      ]),
    ),
    select: columnsOf(dimensions).join(","),
    recordlimit: PAGE,
  });
  const values = await collectByOffset(
    (offset) =>
      offset === 0 ? question : withQuery(question, { recordoffset: offset }),
    (page) => readPage(context, page, dimensions, signal),
    context.maxRows(),
  );
  return cubeOfList(dimensions, values);
}

function columnsOf(dimensions: readonly CubeDimension[]): readonly string[] {
  return [
    ...dimensions.flatMap(({ name, role }) => {
      if (role === "area") return ["geography_code", "geography_name"];
      return role === "period" ? ["date_code", "date_name"] : [name];
    }),
    "obs_value",
    "obs_status",
    "obs_status_name",
    "record_count",
  ];
}

async function readPage(
  context: AdapterContext,
  url: string,
  dimensions: readonly CubeDimension[],
  signal?: AbortSignal,
) {
  const bytes = await context.readBytes(url, signal);
  refuseWords(bytes, url);
  const { header, rows } = readTextRows(bytes, { format: "csv" }, url, PAGE);
  const names = header.map((name) => name.toLowerCase());
  const place = new Map(names.map((name, index) => [name, index]));
  const missing = columnsOf(dimensions).find((name) => !place.has(name));
  if (missing)
    throw new UnreadableError(
      url,
      `it has no column "${missing.toUpperCase()}", which was asked for.`,
    );
  const total = Number(rows[0]?.cells[place.get("record_count") ?? -1] ?? 0);
  const items = rows.map(({ cells }) =>
    readRow((name) => cells[place.get(name) ?? -1] ?? "", dimensions),
  );
  return { items, total };
}

function readRow(
  textAt: (name: string) => string,
  dimensions: readonly CubeDimension[],
): ListedValue {
  const status = textAt("obs_status");
  const words = textAt("obs_status_name");
  return {
    categories: dimensions.map(({ name, role }): CubeCategory => {
      if (role === "area")
        return {
          code: textAt("geography_code"),
          label: textAt("geography_name"),
        };
      return role === "period"
        ? periodCategory(textAt("date_code"), textAt("date_name"))
        : { code: textAt(name) };
    }),
    value: textAt("obs_value"),
    mark: readObservationStatus(status === "A" ? "" : status, words),
  };
}

/** Nomis refuses a question in a JSON object or a line of text. */
function refuseWords(bytes: Uint8Array, url: string): void {
  const text = decodeText(bytes, url).trim();
  refuseHtml(text, url, "CSV");
  const said = /^\{\s*"error"\s*:\s*"(.*?)"/is.exec(text)?.[1];
  if (said) throw new PortalError(url, said);
  if (text !== "" && !/obs_value/i.test(text.slice(0, 2000)))
    throw new PortalError(url, text.slice(0, 200));
}
