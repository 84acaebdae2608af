import { constants, type Stats } from "node:fs";
import { access, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** What stands at an address under the served folder. */
export type Found =
  | { readonly kind: "file"; readonly path: string; readonly stats: Stats }
  /** A folder asked for without its closing slash; `to` is relative. */
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "nothing"; readonly why: string };

/**
 * Finds the file that the path of a URL names inside `root`.
 *
 * A folder gives its `index.html`. Nothing outside `root` is ever found, be it
 * by `..`, by an encoded slash or by a symbolic link; nor is a file that may not be
 * read, nor a hidden one (`.git`, `.env`), `.well-known` excepted.
 *
 * @param root the served folder, as `realpath` gives it
 * @param pathname the path of the URL as sent: encoded, without the query
 */
export async function findFile(root: string, pathname: string): Promise<Found> {
  const steps = readSteps(pathname);
  if (!steps) return nothing("This address cannot be read.");
  const asked = join(root, ...steps);
  const found = await statWithin(root, asked);
  if (!found) return nothing("There is no such file.");
  if (found.stats.isFile()) {
    return pathname.endsWith("/")
      ? nothing("A file's address has no slash at its end.")
      : { kind: "file", ...found };
  }
  if (!found.stats.isDirectory()) return nothing("There is no such file.");
  if (!pathname.endsWith("/")) {
    return {
      kind: "redirect",
      to: `./${encodeURIComponent(steps.at(-1) ?? "")}/`,
    };
  }
  const index = await statWithin(root, join(asked, "index.html"));
  return index?.stats.isFile()
    ? { kind: "file", ...index }
    : nothing("This folder has no index.html.");
}

/** The decoded steps of a path, or undefined where a step is not allowed. */
function readSteps(pathname: string): string[] | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(decoded)) return undefined;
  const steps = decoded.split("/").filter((step) => step !== "");
  const hidden = steps.some((s) => s.startsWith(".") && s !== ".well-known");
  return hidden ? undefined : steps;
}

async function statWithin(
  root: string,
  path: string,
): Promise<{ path: string; stats: Stats } | undefined> {
  try {
    const real = await realpath(path);
    const base = root.endsWith(sep) ? root : root + sep;
    if (real !== root && !real.startsWith(base)) return undefined;
    await access(real, constants.R_OK);
    return { path: real, stats: await stat(real) };
  } catch {
    return undefined;
  }
}

function nothing(why: string): Found {
  return { kind: "nothing", why };
}
