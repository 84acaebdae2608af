import { describeCatalogue, measureFile } from "@commons-widgets/cli";
import { OURSELVES } from "./dataset.mjs";

/** @typedef {import("./dataset.mjs").Dataset} Dataset */
/** @typedef {import("./packages.mjs").PackageFile} PackageFile */

const SAMPLE = {
  title: "Liverpool City Region sample commons",
  description:
    "Wards and districts of the Liverpool City Region with published statistics about them, kept as plain files.",
  prefix: "lcr",
  publisher: OURSELVES,
};

/**
 * The catalogue of the sample, as `commons build` writes one.
 *
 * @param {{ dataset: Dataset, files: PackageFile[] }[]} packages the description
 *   of each is its first file
 */
export function describeSample(packages) {
  return describeCatalogue(
    SAMPLE,
    packages.map(({ dataset, files }) => ({
      descriptor: JSON.parse(files[0]?.text ?? ""),
      themes: dataset.themes,
      files: files.map(({ text, ...file }) => ({
        ...file,
        ...measureFile(text),
      })),
    })),
  );
}
