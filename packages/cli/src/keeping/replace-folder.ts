import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/**
 * Puts a folder in the place of another, wholly or not at all: it is filled
 * beside it under a hidden name, then renamed.
 *
 * Whatever ends the program before that leaves the old folder as it was. Ended
 * between the two renames, {@link restoreFolder} brings the old one back.
 *
 * @param fill writes the new folder's files; where it fails, nothing is replaced
 */
export async function replaceFolder(
  target: string,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  const { draft, former } = besides(target);
  await restoreFolder(target);
  await mkdir(draft, { recursive: true });
  try {
    await fill(draft);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  if (existsSync(target)) await rename(target, former);
  await rename(draft, target);
  await rm(former, { recursive: true, force: true });
}

/** Clears away what an interrupted {@link replaceFolder} left. */
export async function restoreFolder(target: string): Promise<void> {
  const { draft, former } = besides(target);
  await rm(draft, { recursive: true, force: true });
  if (!existsSync(former)) return;
  if (existsSync(target)) await rm(former, { recursive: true, force: true });
  else await rename(former, target);
}

/**
 * Brings back each folder in another of which an interrupted
 * {@link replaceFolder} left the former one only. What is being replaced at this
 * moment is let be.
 */
export async function restoreLost(parent: string): Promise<void> {
  if (!existsSync(parent)) return;
  for (const former of await readdir(parent)) {
    const name = /^\.(.+)\.old$/.exec(former)?.[1];
    if (name !== undefined && !existsSync(join(parent, name)))
      await rename(join(parent, former), join(parent, name));
  }
}

function besides(target: string) {
  const path = resolve(target);
  const at = (ending: string) =>
    join(dirname(path), `.${basename(path)}.${ending}`);
  return { draft: at("new"), former: at("old") };
}
