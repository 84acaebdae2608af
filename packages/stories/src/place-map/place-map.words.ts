import {
  nameText,
  startSentence,
  withArticle,
} from "@commons-widgets/description";
import type { PlaceLie } from "./place-map.model.js";

/** "Kirkdale East is in the north-west of Liverpool." */
export function lieSentence({ name, place, ninth }: PlaceLie): string {
  const [area, around] = [name, place].map((one) => withArticle(nameText(one)));
  return startSentence(`${area ?? ""} is in the ${ninth} of ${around ?? ""}.`);
}

/** "Outlines: Office for National Statistics…", of words that may begin "Source:". */
export function outlinesCredit(attribution: string): string {
  return `Outlines: ${attribution.replace(/^Source:\s*/, "")}`;
}
