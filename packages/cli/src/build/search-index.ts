import type { Descriptor } from "../keeping/descriptor.js";
import { tableOf } from "../keeping/descriptor.js";

/** A dataset in the search index. */
export interface IndexedDataset {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** All that it may be found by, in small letters without accents. */
  readonly words: string;
}

/**
 * What a commons is searched by: for each dataset the words of its ID, title,
 * description, keywords, geography and place, publisher, and of its measures.
 */
export function indexDatasets(
  prefix: string,
  descriptors: readonly Descriptor[],
): { readonly datasets: readonly IndexedDataset[] } {
  return {
    datasets: descriptors.map((descriptor) => ({
      id: `${prefix}:${descriptor.name}`,
      title: descriptor.title,
      ...(descriptor.description
        ? { description: descriptor.description }
        : {}),
      words: foldWords(textsOf(descriptor)),
    })),
  };
}

function textsOf(descriptor: Descriptor): readonly (string | undefined)[] {
  const { name, title, description, keywords, commons } = descriptor;
  const fields = tableOf(descriptor)?.schema?.fields ?? [];
  const measures = fields.filter(
    (field) => field.commons?.["role"] === "measure",
  );
  return [
    name,
    title,
    description,
    ...(keywords ?? []),
    commons?.geography,
    commons?.place,
    ...(descriptor.contributors ?? []).map((each) => each.title),
    ...measures.flatMap((field) => [field.title, field.description]),
  ];
}

function foldWords(texts: readonly (string | undefined)[]): string {
  const words = texts
    .join(" ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return [...new Set(words)].join(" ");
}
