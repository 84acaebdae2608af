import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCommonsServer, listen, runCommandLine } from "./index.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "commons-cli-"));
  writeFileSync(join(folder, "catalogue.json"), '{"dct:title":"A commons"}');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a command that ends by itself. */
async function run(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const exitCode = await runCommandLine(args, {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    signal: AbortSignal.abort(),
  });
  return {
    exitCode,
    said: said.join("\n"),
    complained: complained.join("\n"),
  };
}

describe("commons", () => {
  it("says what it can do when asked for help", async () => {
    for (const word of ["help", "--help", "-h"]) {
      const { exitCode, said } = await run(word);
      expect(exitCode).toBe(0);
      expect(said).toContain("serve   serve a folder");
    }
  });

  it("says its version", async () => {
    expect((await run("--version")).said).toMatch(/^\d+\.\d+\.\d+/);
  });

  it("complains of a command it does not know, naming those it does", async () => {
    const { exitCode, said, complained } = await run("sreve");
    expect([exitCode, said]).toEqual([2, ""]);
    expect(complained).toContain('there is no command "sreve". Accepted: ');
    for (const name of ["build", "serve", "help"])
      expect(complained).toContain(name);
  });

  it("complains with its help when no command is given", async () => {
    const { exitCode, complained } = await run();
    expect(exitCode).toBe(2);
    expect(complained).toContain("Usage: commons COMMAND");
  });
});

describe("commons serve", () => {
  it("serves a folder until it is stopped", async () => {
    const stop = new AbortController();
    let ended: Promise<number> | undefined;
    const line = await new Promise<string>((say, complain) => {
      const { signal } = stop;
      const args = ["serve", folder, "--port", "0"];
      ended = runCommandLine(args, { say, complain, signal });
    });
    const url = /http:\S+/.exec(line)?.[0] ?? "";
    const answer = await fetch(new URL("catalogue.json", url));
    expect(await answer.json()).toEqual({ "dct:title": "A commons" });
    stop.abort();
    expect(await ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it("says how it is used", async () => {
    const { exitCode, said } = await run("serve", "--help");
    expect(exitCode).toBe(0);
    expect(said).toContain("Usage: commons serve [DIR]");
  });

  it("says which folder is not there", async () => {
    const { exitCode, complained } = await run("serve", "/no/such/folder");
    expect(exitCode).toBe(1);
    expect(complained).toBe(
      'commons serve: "/no/such/folder" is not a folder.',
    );
  });

  it("says which port is taken and what to do", async () => {
    const other = await listen(createCommonsServer({ root: folder }));
    const port = String(other.port);
    const { exitCode, complained } = await run("serve", folder, "--port", port);
    await other.close();
    expect(exitCode).toBe(1);
    expect(complained).toContain(`port ${port} is taken`);
    expect(complained).toContain("--port 0");
  });

  it("names what was given and what is accepted", async () => {
    for (const [args, given] of [
      [["--port", "80a"], '"80a"'],
      [["--port", "70000"], '"70000"'],
      [["--port"], "--port"],
      [["--porrt", "80"], "--porrt"],
      [["one", "two"], "one, two"],
    ] as const) {
      const { exitCode, complained } = await run("serve", ...args);
      expect(exitCode, given).toBe(2);
      expect(complained).toContain(given);
      expect(complained).toMatch(/accepted/i);
      expect(complained.split("\n"), given).toHaveLength(1);
    }
  });
});
