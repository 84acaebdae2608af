import type { DatasetSummary } from "../../adapter.js";
import type { CatalogueEntry } from "./catalogue.js";

/** The datasets of a catalogue whose words hold every word of a text; all for none. */
export function searchCatalogue(
  entries: readonly CatalogueEntry[],
  text: string,
): readonly DatasetSummary[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries
    .filter(({ id, title, description = "" }) => {
      const said = `${id} ${title} ${description}`.toLowerCase();
      return words.every((word) => said.includes(word));
    })
    .map(({ id, title, description }) => ({
      id,
      title,
      ...(description ? { description } : {}),
    }));
}
