import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it, vi } from "vitest";

// Each starts Node, which on a busy machine takes long.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const run = promisify(execFile);

interface PackageFile {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

/** What can be imported of every package, but for what is there to register. */
const specifiers = readdirSync("packages")
  .map((name) => `packages/${name}/package.json`)
  .filter((file) => existsSync(file))
  .map((file) => JSON.parse(readFileSync(file, "utf8")) as PackageFile)
  .flatMap(({ name, exports }) =>
    Object.keys(exports)
      .filter((path) => !/define\/|loader|all\.js|\.json$/.test(path))
      .map((path) => name + path.slice(1)),
  );

/** Imports a module as a program in Node would, and says what came of it. */
async function importInNode(specifier: string) {
  const program = `
    const registered = [];
    globalThis.customElements = {
      define: (tag) => registered.push(tag),
      get: () => undefined,
    };
    const exported = Object.keys(await import(${JSON.stringify(specifier)}));
    console.log(JSON.stringify({ registered, exported }));
  `;
  const options = ["--input-type=module", "--eval", program];
  const { stdout } = await run(process.execPath, options);
  return JSON.parse(stdout) as { registered: string[]; exported: string[] };
}

describe("in Node, where there is no page", () => {
  beforeAll(async () => {
    await run(process.execPath, ["node_modules/typescript/bin/tsc", "--build"]);
  }, 300_000);

  it("every package is looked at", () => {
    expect(specifiers).toHaveLength(10);
  });

  it.each(specifiers)(
    "%s is imported as it was built, and registers no element",
    async (specifier) => {
      const { registered, exported } = await importInNode(specifier);
      expect(registered).toEqual([]);
      expect(exported).not.toEqual([]);
    },
    30_000,
  );
});
