import type { AdapterContext } from "./adapter.js";
import { HttpStatusError } from "./failures.js";

/** Where the files of {@link contextOf} are said to be. */
export const BASE = "https://example.org/data/";

/** What an adapter is given to read files that a test holds by name. */
export function contextOf(
  files: Readonly<Record<string, string | Uint8Array | object>>,
  start = "catalogue.json",
): AdapterContext & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    href: BASE + start,
    asked,
    maxRows: () => 100_000,
    readBytes: (url) => {
      asked.push(url);
      const name = url.startsWith(BASE) ? url.slice(BASE.length) : "";
      if (!Object.hasOwn(files, name))
        return Promise.reject(new HttpStatusError(url, 404));
      return Promise.resolve(bytesOf(files[name] ?? ""));
    },
  };
}

function bytesOf(content: string | Uint8Array | object): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(
    typeof content === "string" ? content : JSON.stringify(content),
  );
}
