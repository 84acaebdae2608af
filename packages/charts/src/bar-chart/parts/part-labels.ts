import { startSentence } from "@commons-widgets/description";

/** What several measures have in common, and what each is called beside it. */
export interface PartLabels {
  /** "Healthy life expectancy"; empty where their titles share nothing. */
  readonly common: string;
  /** "Females", "Males". */
  readonly labels: readonly string[];
}

/** Parts titles at their last comma where all are the same before it. */
export function partLabels(titles: readonly string[]): PartLabels {
  const heads = titles.map((title) => title.slice(0, title.lastIndexOf(", ")));
  const [common = ""] = heads;
  const isShared =
    common !== "" &&
    titles.length > 1 &&
    heads.every((head) => head === common);
  return isShared
    ? {
        common,
        labels: titles.map((title) =>
          startSentence(title.slice(common.length + 2)),
        ),
      }
    : { common: "", labels: titles };
}
