import { cubeOfList, type ListedValue } from "../../cube/cube-builder.js";
import type { Cube, CubeCategory, CubeDimension } from "../../cube/cube.js";
import { UnreadableError } from "../../failures.js";
import type { JsonObject } from "../../json.js";
import { readObservationStatus } from "../../portal/observation-status.js";
import type { TextRows } from "../data-package/text-rows.js";
import { indicatorName, readIndicator } from "./indicators.js";

/** Columns of the long form that are neither values nor told apart by. */
const KNOWN = new Set([
  ...["areacd", "areanm", "geography", "indicator", "period", "observation"],
  ...["value", "measure", "unit", "lci_95", "uci_95", "status", "notes", ""],
]);

/** A row's text in the column of that name; empty where there is none. */
type RowText = (name: string) => string;

/**
 * Reads the long form of Explore local statistics: one row a value. Any column
 * besides those of the form tells values apart.
 *
 * @param metadata the CSVW metadata of the file, where there is any
 * @throws {UnreadableError} where it has not the columns of the form
 */
export function readLongForm(
  { header, rows }: TextRows,
  url: string,
  metadata: JsonObject | undefined,
): Cube {
  const value = header.includes("observation") ? "observation" : "value";
  const missing = ["areacd", "indicator", "period", value].find(
    (name) => !header.includes(name),
  );
  if (missing !== undefined)
    throw new UnreadableError(
      url,
      `it has no column "${missing}" of the long form.`,
    );
  const texts = rows.map(({ cells }): RowText => {
    return (name) => cells[header.indexOf(name)] ?? "";
  });
  const others = header.filter((name) => !KNOWN.has(name));
  return cubeOfList(
    dimensionsOf(texts, others, metadata),
    texts.map((text) => readValue(text, value, others)),
  );
}

function dimensionsOf(
  texts: readonly RowText[],
  others: readonly string[],
  metadata: JsonObject | undefined,
): readonly CubeDimension[] {
  const units = new Map(texts.map((text) => [text("indicator"), text("unit")]));
  return [
    { name: "areacd", title: "Area", role: "area", categories: [] },
    { name: "period", title: "Period", role: "period", categories: [] },
    {
      name: "indicator",
      title: "Indicator",
      role: "metric",
      categories: [...units].map(([code, unit]) =>
        readIndicator(code, unit, metadata),
      ),
    },
    ...others.map((name) => ({
      name,
      title: name,
      categories: [...new Set(texts.map((text) => text(name)))].map(categoryOf),
    })),
  ];
}

function readValue(
  text: RowText,
  value: string,
  others: readonly string[],
): ListedValue {
  const note = text("notes");
  const mark = readObservationStatus(text("status"));
  return {
    categories: [
      areaOf(text("areacd"), text("areanm")),
      { code: text("period") },
      { code: indicatorName(text("indicator")) },
      ...others.map((name) => categoryOf(text(name))),
    ],
    value: text(value),
    mark: note ? { ...mark, note } : mark,
    limits: { lower: text("lci_95"), upper: text("uci_95") },
  };
}

function categoryOf(text: string): CubeCategory {
  return { code: indicatorName(text) || "all", label: text || "All" };
}

/** An area that has no code, which the files write `na`, is known by its name. */
function areaOf(code: string, name: string): CubeCategory {
  if (code === "na" && name) return { code: name, label: name };
  return { code, ...(name ? { label: name } : {}) };
}
