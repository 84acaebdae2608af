import { subjectOf } from "./subject.js";

const COLLECTIVE =
  /^(?:people|children|men|women|police|staff|[a-z-]*[^aiosu'’]s)$/i;
const STATISTIC =
  /^(?:average|count|expectancy|index|level|mean|median|number|percentage|proportion|rank|rate|ratio|score|share|total)$/i;
const FOLLOWING =
  /\s(?:[a-z]+ed|aged|after|and|at|before|by|claiming|for|from|in|living|of|on|per|to|who|whose|with|without)(?:\s.*)?$/i;

/**
 * A measure's title with "is" or "are": "Crime score is". Where the title does
 * not tell which, a colon stands for the verb: "Pupils often absent:".
 */
export function subjectWithVerb(title: string): string {
  const plain = title.split(/[,(]/)[0] ?? title;
  const words = plain.trim().split(/\s+/);
  const noun = plain.replace(FOLLOWING, "").trim().split(/\s+/);
  const [last = ""] = words.slice(-1);
  const [head = ""] = noun.slice(-1);
  const isPlural = COLLECTIVE.test(head);
  const isSingular =
    STATISTIC.test(last) ||
    STATISTIC.test(head) ||
    ![...noun, last].some((word) => COLLECTIVE.test(word));
  if (title.includes(":") || !(isSingular || isPlural)) return `${title}:`;
  return `${subjectOf(title)} ${isSingular ? "is" : "are"}`;
}
