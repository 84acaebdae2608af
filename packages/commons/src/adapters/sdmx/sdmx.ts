import { parsePublishedPeriod } from "@commons-widgets/table";
import type { AdapterContext, CreateAdapter } from "../../adapter.js";
import {
  createCubeAdapter,
  type CubeDataset,
  type CubePart,
  type CubePortal,
} from "../../cube/cube-adapter.js";
import { hasAreaNames } from "../../cube/cube-fields.js";
import { objectAt, objectsAt, textAt } from "../../json.js";
import { withQuery } from "../../portal/base-address.js";
import { datasetNotFound } from "../../portal/not-found.js";
import { plainText } from "../../portal/plain-text.js";
import { askData, askStructure } from "./ask.js";
import { cubeOfSeries, dimensionsOfSeries } from "./series.js";
import { describeFlow, readFlow, type SdmxFlow } from "./structure.js";

/** Codes of areas in one key, at most: an address has an end. */
const MOST_AREAS = 200;

/**
 * Speaks SDMX: the REST API of version 2.1, structures in SDMX-JSON, data in
 * SDMX-CSV or SDMX-JSON.
 *
 * A dataset is `prefix:AGENCY,FLOW,VERSION/KEY`, where the agency, the version
 * and the key may be left out. A key is SDMX's own, with commas for its plus
 * signs: `ABS,RT/M1.20,41..AUS.M`. The address of data is an ID as well.
 *
 * Source: https://github.com/sdmx-twg/sdmx-rest (version 1.5.0)
 */
export const createSdmxAdapter: CreateAdapter = (context) =>
  createCubeAdapter(createSdmxPortal(context));

/** The portal behind {@link createSdmxAdapter}. */
export function createSdmxPortal(context: AdapterContext): CubePortal {
  const search: CubePortal["search"] = (text, signal) =>
    searchFlows(context, text, signal);
  return {
    kind: "An SDMX service",
    search,
    find: async (asked, signal) => {
      const wish = locate(asked.name, context.href);
      const { base, agency, flow, version } = wish;
      const url = `${base}dataflow/${agency}/${flow}/${version}?references=all`;
      const json = await askStructure(context, url, signal);
      const isThere =
        json &&
        objectsAt(objectAt(json, "data") ?? json, "dataflows").length > 0;
      if (!isThere) throw await datasetNotFound(search, asked, signal);
      return open(
        context,
        readFlow(json, url),
        { ...wish, id: asked.id },
        signal,
      );
    },
  };
}

interface Wish {
  /** Ends in a slash. */
  readonly base: string;
  readonly agency: string;
  readonly flow: string;
  readonly version: string;
  /** As SDMX has it; `all` where none is given. */
  readonly key: string;
}

function locate(name: string, href: string): Wish {
  const [, before, path = name] = URL.canParse(name)
    ? (/^(.*?\/)data\/([^?#]*)/.exec(name) ?? [])
    : [];
  const [reference = "", key = "all"] = path.split("/");
  const parts = reference.split(",");
  const [agency = "all", flow = "", version = "latest"] =
    parts.length === 1 ? ["all", ...parts] : parts;
  const base = (before ?? href).replace(/[?#].*$/, "").replace(/\/*$/, "/");
  return {
    base,
    agency,
    flow,
    version,
    key: key.replaceAll(",", "+") || "all",
  };
}

async function open(
  context: AdapterContext,
  flow: SdmxFlow,
  { base, key, id }: Wish & { readonly id: string },
  signal?: AbortSignal,
): Promise<CubeDataset> {
  const reference = `${flow.agency},${flow.id},${flow.version}`;
  const addressOf = (asked: string) => `${base}data/${reference}/${asked}`;
  const url = addressOf(key);
  const sample = withQuery(url, { lastNObservations: 1 });
  const series = await askData(context, sample, signal);
  const dimensions = dimensionsOfSeries(flow, series);
  return {
    description: describeFlow(flow, id, url),
    dimensions,
    hasAreaNames: hasAreaNames(dimensions),
    url,
    read: async (part, at) => {
      const asked = addressOf(keyWithAreas(key, flow, part.areas));
      const question = withQuery(asked, limitsOf(part));
      const observations = await askData(context, question, at);
      return cubeOfSeries(flow, dimensions, observations);
    },
  };
}

/** The key with these areas, where it names none itself. */
function keyWithAreas(
  key: string,
  { dimensions }: SdmxFlow,
  areas: CubePart["areas"],
): string {
  const place = dimensions.findIndex(({ role }) => role === "area");
  const isWritable = areas?.every((code) => /^[\w-]+$/.test(code));
  if (!areas || !isWritable || areas.length === 0 || areas.length > MOST_AREAS)
    return key;
  const parts = key === "all" ? dimensions.map(() => "") : key.split(".");
  if (place < 0 || parts[place] !== "") return key;
  return parts.with(place, areas.join("+")).join(".");
}

/** From the first to the last of the periods: SDMX knows no list of them. */
function limitsOf({ periods = [] }: CubePart) {
  const read = periods.map((id) => parsePublishedPeriod(id));
  const known = read.filter((period) => typeof period !== "string");
  const isWritable = periods.every((id) =>
    /^\d{4}(?:-(?:\d{2}(?:-\d{2})?|[QSTW]\d{1,2}))?$/.test(id),
  );
  if (known.length < read.length || known.length === 0 || !isWritable)
    return {};
  const sorted = known.toSorted((a, b) => a.start - b.start);
  return { startPeriod: sorted[0]?.id, endPeriod: sorted.at(-1)?.id };
}

async function searchFlows(
  context: AdapterContext,
  text: string,
  signal?: AbortSignal,
) {
  const { base } = locate("", context.href);
  const url = `${base}dataflow/all/all/latest?detail=allstubs`;
  const json = await askStructure(context, url, signal);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const flows = json && objectsAt(objectAt(json, "data") ?? json, "dataflows");
  return (flows ?? []).flatMap((flow) => {
    const name = textAt(flow, "id") ?? "";
    const title = textAt(flow, "name") ?? name;
    const description = plainText(textAt(flow, "description") ?? "");
    const said = `${name} ${title} ${description}`.toLowerCase();
    if (!words.every((word) => said.includes(word))) return [];
    return [
      {
        id: `sdmx:${textAt(flow, "agencyID") ?? "all"},${name}`,
        title,
        ...(description ? { description } : {}),
      },
    ];
  });
}
