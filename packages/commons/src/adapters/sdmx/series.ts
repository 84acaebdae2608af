import { parsePublishedPeriod, type Unit } from "@commons-widgets/table";
import { cubeOfList, type ListedValue } from "../../cube/cube-builder.js";
import type { Cube, CubeCategory, CubeDimension } from "../../cube/cube.js";
import { readObservationStatus } from "../../portal/observation-status.js";
import { statedUnit } from "../../portal/stated-unit.js";
import type { SdmxObservation } from "./data-message.js";
import type { SdmxFlow } from "./structure.js";

const POWERS: ReadonlyMap<string, string> = new Map([
  ["3", "thousands"],
  ["6", "millions"],
  ["9", "billions"],
]);

/**
 * The dimensions of the series that there are: a structure lists every code of
 * an agency, of which a dataflow uses few. Each measure gets the unit that all
 * of its series state (`UNIT_MEASURE`, `UNIT_MULT`).
 *
 * @param series one observation of each series
 */
export function dimensionsOfSeries(
  flow: SdmxFlow,
  series: readonly SdmxObservation[],
): readonly CubeDimension[] {
  const hasMetric = flow.dimensions.some(({ role }) => role === "metric");
  const dimensions = flow.dimensions.map((dimension): CubeDimension => {
    const used = new Set(series.map(({ codes }) => codes[dimension.name]));
    const known = dimension.categories.filter(({ code }) => used.has(code));
    const names = new Set(known.map(({ code }) => code));
    const more = [...used].flatMap((code) =>
      code !== undefined && !names.has(code) ? [{ code }] : [],
    );
    const categories: readonly CubeCategory[] = [...known, ...more];
    return dimension.role === "metric"
      ? {
          ...dimension,
          categories: categories.map((category) => {
            const own = series.filter(
              ({ codes }) => codes[dimension.name] === category.code,
            );
            return { ...category, ...unitOf(flow, own) };
          }),
        }
      : { ...dimension, categories };
  });
  const value: CubeDimension = {
    name: "OBS_VALUE",
    title: "Observation value",
    role: "metric",
    categories: [
      { code: "OBS_VALUE", label: flow.title, ...unitOf(flow, series) },
    ],
  };
  return [
    ...dimensions,
    ...(flow.time ? [{ ...flow.time, categories: [] }] : []),
    ...(hasMetric ? [] : [value]),
  ];
}

/** Puts observations into a cube of these dimensions. */
export function cubeOfSeries(
  flow: SdmxFlow,
  dimensions: readonly CubeDimension[],
  observations: readonly SdmxObservation[],
): Cube {
  const words = flow.words.get("OBS_STATUS");
  const values = observations.map(({ codes, value }): ListedValue => {
    const status = codes["OBS_STATUS"] ?? "";
    const mark = readObservationStatus(status, words?.get(status));
    const note = codes["OBS_COMMENT"];
    return {
      categories: dimensions.map(({ name, role }) => ({
        code: name === "OBS_VALUE" ? name : (codes[name] ?? ""),
        ...(role === "period" ? periodIn(codes[name] ?? "") : {}),
      })),
      value: value === "NaN" ? null : value,
      mark: note ? { ...mark, note } : mark,
    };
  });
  return cubeOfList(dimensions, values);
}

/** A moment such as `2024-01-01T00:00:00` is written as its date. */
function periodIn(code: string): Pick<CubeCategory, "period"> {
  const period = code.replace(/T00:00(?::00)?$/, "");
  return typeof parsePublishedPeriod(period) === "string" ? {} : { period };
}

function unitOf(
  { words }: SdmxFlow,
  series: readonly SdmxObservation[],
): { readonly unit?: Unit } {
  const stated = new Set(
    series.map(
      ({ codes }) =>
        `${codes["UNIT_MULT"] ?? ""}|${codes["UNIT_MEASURE"] ?? ""}`,
    ),
  );
  const [only] = stated;
  if (only === undefined || stated.size > 1) return {};
  const [power = "", code = ""] = only.split("|");
  if (code === "") return {};
  const word = words.get("UNIT_MEASURE")?.get(code) ?? code;
  const isPercent = /^(?:%|percent|per cent|percentage|PC|PT)$/i.test(word);
  if (power === "" || power === "0")
    return { unit: statedUnit(isPercent ? "%" : word) };
  const scale = POWERS.get(power) ?? `× 10^${power}`;
  return {
    unit: { label: `${scale} of ${word}`, symbol: "", position: "after" },
  };
}
