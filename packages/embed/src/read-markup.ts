import type { MarkupTag } from "./wanted-files.js";

const COMMENT = /<!--.*?-->/gs;
const TAG = /<(commons-[a-z0-9-]+)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;
const LOADER = /<script\b[^>]*\bsrc\s*=\s*["']?([^"'\s>]*\bloader\.js)\b/i;
const ATTRIBUTE = /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g;
const REFERENCES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&lt;": "<",
  "&gt;": ">",
};

/**
 * The tags of this library in the text of a page, in their order, without a
 * browser. Comments are passed over; scripts that write tags are not run.
 */
export function readTags(html: string): readonly MarkupTag[] {
  return [...html.replace(COMMENT, "").matchAll(TAG)].map(
    ([, name = "", rest = ""]) => {
      const attributes = readAttributes(rest);
      return {
        localName: name.toLowerCase(),
        getAttribute: (attribute) => attributes.get(attribute) ?? null,
      };
    },
  );
}

/**
 * The address of the loader as a page's script has it, or `undefined` where the
 * page has no loader.
 */
export function readLoader(html: string): string | undefined {
  const address = LOADER.exec(html.replace(COMMENT, ""))?.[1];
  return address && readReferences(address);
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single, bare]) => [
      name.toLowerCase(),
      readReferences(double ?? single ?? bare ?? ""),
    ]),
  );
}

function readReferences(text: string): string {
  return text.replace(
    /&(?:amp|quot|lt|gt);/g,
    (reference) => REFERENCES[reference] ?? reference,
  );
}
