import type { Governance, Source } from "@commons-widgets/table";
import { memberAt, textAt, type JsonObject } from "../../json.js";
import { safeLink } from "../../safe-link.js";

const AGENTS = ["steward", "contact", "decisionRecord", "usePolicy"] as const;

/**
 * Who answers for a dataset and by which rules, as the `commons` property of a
 * package or an entry of a catalogue says (`docs/commons/format.md`).
 *
 * @param prefix what its keys begin with, such as `commons:`
 * @param base what links are relative to
 * @returns `undefined` where it says nothing
 */
export function parseGovernance(
  commons: JsonObject | undefined,
  base: string,
  prefix = "",
): Governance | undefined {
  const found: { -readonly [K in keyof Governance]: Governance[K] } = {};
  for (const key of AGENTS) {
    const source = parseNamed(memberAt(commons, prefix + key), base);
    if (source) found[key] = source;
  }
  const reviewDate = textAt(commons, `${prefix}reviewDate`);
  if (reviewDate && /^\d{4}-\d{2}-\d{2}$/.test(reviewDate))
    found.reviewDate = reviewDate;
  return Object.keys(found).length > 0 ? found : undefined;
}

/** A text, an address, or `{ title, path }`. */
function parseNamed(value: unknown, base: string): Source | undefined {
  if (typeof value === "object" && value !== null) {
    const title = textAt(value as JsonObject, "title");
    const url = safeLink(textAt(value as JsonObject, "path"), base);
    return title ? { title, ...(url ? { url } : {}) } : undefined;
  }
  if (typeof value !== "string" || value === "") return undefined;
  if (/^[^\s@]+@[^\s@]+$/.test(value))
    return { title: value, url: `mailto:${value}` };
  const url = /^(?:https?|mailto):/i.test(value) ? safeLink(value) : undefined;
  return { title: value, ...(url ? { url } : {}) };
}
