import { spawn } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  change,
  contentsOf,
  makeFolder,
  makeSampleCommons,
  read,
  removeFolders,
  run,
  write,
} from "../cli.harness.js";
import { makeProgram } from "../program.harness.js";
import { replaceFolder, restoreFolder } from "./replace-folder.js";

// Builds are started and killed, which on a busy machine takes long.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

afterAll(removeFolders);

describe("a folder that is replaced", () => {
  it("holds the new files, and nothing else is left beside it", async () => {
    const folder = makeFolder({ "kept/old.txt": "old" });
    await replaceFolder(join(folder, "kept"), (draft) => {
      write(draft, "new.txt", "new");
      return Promise.resolve();
    });
    expect([...contentsOf(folder)]).toEqual([["kept/new.txt", "new"]]);
  });

  it("stays as it was where the new one cannot be made", async () => {
    const folder = makeFolder({ "kept/old.txt": "old" });
    const failing = replaceFolder(join(folder, "kept"), (draft) => {
      write(draft, "new.txt", "half");
      return Promise.reject(new Error("The disk is full."));
    });
    await expect(failing).rejects.toThrow("The disk is full.");
    expect([...contentsOf(folder)]).toEqual([["kept/old.txt", "old"]]);
  });

  it("comes back where the program ended between the two renames", async () => {
    const folder = makeFolder({
      "kept/old.txt": "old",
      ".kept.new/new.txt": "half",
    });
    renameSync(join(folder, "kept"), join(folder, ".kept.old"));
    await restoreFolder(join(folder, "kept"));
    expect([...contentsOf(folder)]).toEqual([["kept/old.txt", "old"]]);
  });
});

describe("a dataset whose replacement was interrupted between the two renames", () => {
  it.each(["build", "check"])(
    "is there again for commons %s",
    async (command) => {
      const folder = makeSampleCommons("child-poverty", "districts");
      const before = contentsOf(join(folder, "datasets"));
      const lost = join(folder, "datasets/.child-poverty.old");
      renameSync(join(folder, "datasets/child-poverty"), lost);
      write(folder, "datasets/.child-poverty.new/half.csv", "half");
      const { progress } = await run(command, "--dir", folder);
      expect(progress).toContain("1 of 2: child-poverty");
      rmSync(join(folder, "datasets/.child-poverty.new"), { recursive: true });
      expect(contentsOf(join(folder, "datasets"))).toEqual(before);
    },
  );
});

describe("a build that is killed", () => {
  let program: string;

  beforeAll(async () => {
    program = await makeProgram(makeFolder());
  });

  /** Starts a build and kills it after so many milliseconds. */
  async function killAfter(folder: string, milliseconds: number) {
    const child = spawn(process.execPath, [program, "build", "--dir", folder]);
    const ended = new Promise<number | null>((resolve) => {
      child.on("exit", resolve);
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    const exitCode = await ended;
    clearTimeout(timer);
    return exitCode;
  }

  it("leaves the old commons whole, or the new one, at whatever moment", async () => {
    const folder = makeSampleCommons("child-poverty", "wards", "weekly-pay");
    const published = join(folder, "public");
    const start = performance.now();
    expect(await killAfter(folder, 60_000)).toBe(0);
    const whole = performance.now() - start;
    let before = contentsOf(published);
    const outcomes = [];
    for (const part of [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1]) {
      const title = `Title at ${part}`;
      change(folder, "commons.json", (json) => {
        json.title = title;
      });
      outcomes.push(await killAfter(folder, whole * part));
      await restoreFolder(published);
      const isNew = read(published, "catalogue.json").includes(title);
      if (isNew) {
        const after = contentsOf(published);
        rmSync(published, { recursive: true });
        await run("build", "--dir", folder);
        expect(after).toEqual(contentsOf(published));
        before = after;
      } else expect(contentsOf(published)).toEqual(before);
      await wait(5);
    }
    // Killed by a signal, a process has no exit code.
    expect(outcomes).toContain(null);
    expect(existsSync(join(folder, ".public.new"))).toBe(false);
  });
});
