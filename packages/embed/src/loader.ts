import { beginData } from "./begin-data.js";
import { CLOSURES } from "./closures.js";
import { findTags } from "./find-tags.js";
import { KNOWN_TAGS } from "./known-tags.js";

/** For the script of a page that holds datasets itself. */
export { registerMemoryCommons } from "@commons-widgets/commons";

const asked = new Set<string>();

findTags(document, (element) => {
  const tag = element.localName;
  if (KNOWN_TAGS.has(tag)) void beginData(element);
  if (asked.has(tag) || customElements.get(tag)) return;
  asked.add(tag);
  if (KNOWN_TAGS.has(tag)) void loadElement(tag);
  else
    console.warn(
      `<${tag}> is not one of the tags of this library. It has: ${[...KNOWN_TAGS].join(", ")}.`,
    );
});

async function loadElement(tag: string): Promise<void> {
  const address = addressOf(`elements/${tag}.js`);
  // Asked for together, they come in one trip and not in one after another;
  // a failure shows in the element's own import.
  for (const file of CLOSURES[tag] ?? [])
    import(/* @vite-ignore */ addressOf(file)).catch(() => undefined);
  try {
    await import(/* @vite-ignore */ address);
  } catch (cause) {
    asked.delete(tag);
    console.warn(
      `The module of <${tag}> could not be loaded from ${address}; what stands inside the tag stays as it is.`,
      cause,
    );
  }
}

function addressOf(file: string): string {
  return new URL(file, import.meta.url).href;
}
