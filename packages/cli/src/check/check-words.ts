import { tableOf } from "../keeping/descriptor.js";
import { ofDescription, type CheckedDataset } from "./checked-dataset.js";
import type { Finding } from "./finding.js";

/** What a column is called by a program, not by a person. */
const IDENTIFIER = /^[a-z0-9_-]+$|_/;

/**
 * Whether there are words for what a reader may not see: a title and a
 * description of each measure, which is what a screen reader says of a figure,
 * and a text in place of each picture.
 */
export function checkWords(dataset: CheckedDataset): readonly Finding[] {
  const { descriptor } = dataset;
  const found = (level: Finding["level"], message: string) =>
    ofDescription(dataset, "words-for-figures", level, message);
  const fields = tableOf(descriptor)?.schema?.fields ?? [];
  const measures = fields.filter(
    ({ commons }) => commons?.["role"] === "measure",
  );
  return [
    ...(descriptor.description
      ? []
      : [found("warning", "The dataset has no description.")]),
    ...measures
      .filter(({ name, title = name }) => IDENTIFIER.test(title))
      .map(({ name }) =>
        found(
          "warning",
          `The measure "${name}" has no title in words; its name would be read out.`,
        ),
      ),
    ...measures
      .filter(({ description }) => !description)
      .map(({ name }) =>
        found(
          "warning",
          `The measure "${name}" has no description of what it is.`,
        ),
      ),
    ...descriptor.resources
      .filter(({ mediatype, path = "" }) => isPicture(mediatype, path))
      .filter(({ title }) => !title)
      .map(({ name }) =>
        found(
          "error",
          `The picture "${name}" has no "title" to be read in its place.`,
        ),
      ),
  ];
}

function isPicture(mediatype: string | undefined, path: string): boolean {
  return (
    mediatype?.startsWith("image/") ??
    /\.(?:png|jpe?g|gif|webp|svg)$/i.test(path)
  );
}
