import { escapeHtml } from "../html-text.js";
import type { CommonsFile } from "../keeping/commons-file.js";
import type { Descriptor } from "../keeping/descriptor.js";
import type { Coverage } from "./read-coverage.js";

/** Fewer points in time than this are no trend. */
const FEWEST_PERIODS = 3;

/** Stands for the address of a commons whose keeper has not named it yet. */
const NO_ADDRESS = "https://your-address.example/";

/**
 * The tags that draw a dataset's first measure: a map where its areas have a
 * kind, a trend where it has three periods or more; inside each a link, for
 * readers without scripts.
 */
export function suggestTags(
  { address, prefix }: CommonsFile,
  { name, title, commons }: Descriptor,
  { measures, periods, areas = 0 }: Coverage,
): readonly string[] {
  const [measure] = measures;
  if (!measure) return [];
  const base = (address || NO_ADDRESS).replace(/\/*$/, "/");
  const tags = [
    ...(commons?.geography && areas > 1 ? ["commons-ward-map"] : []),
    ...((periods?.count ?? 0) >= FEWEST_PERIODS ? ["commons-trend-chart"] : []),
  ];
  return tags.map(
    (tag) => `<${tag}
  commons="${escapeHtml(base)}catalogue.json"
  dataset="${escapeHtml(`${prefix}:${name}`)}"
  measure="${escapeHtml(measure.field.name)}"
>
  <p><a href="${escapeHtml(`${base}#${name}`)}">${escapeHtml(title)}</a></p>
</${tag}>`,
  );
}
