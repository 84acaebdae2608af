import { describe, expect, it } from "vitest";
import { READERS } from "./readers.js";
import { runReader } from "./run-reader.harness.js";

const MINUTES = Number(process.env["FUZZ_MINUTES"] ?? 0);
const SEED = Number(process.env["FUZZ_SEED"] ?? 20_261_121);
const ROUNDS = 1000;
const names = Object.keys(READERS);

describe("a file broken by chance", () => {
  it.each(names)(
    "is read, or refused in words of ours within a second: %s",
    { timeout: MINUTES * 60_000 + 60_000 },
    async (name) => {
      const share = (MINUTES * 60_000) / names.length;
      const bound = MINUTES
        ? { rounds: Infinity, until: performance.now() + share }
        : { rounds: ROUNDS };
      expect(await runReader(name, SEED, bound)).toBeGreaterThan(0);
    },
  );
});
