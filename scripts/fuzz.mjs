import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    seed: { type: "string", default: String(Date.now() % 1e9) },
  },
});
for (const [name, value] of Object.entries(values))
  if (!(Number(value) > 0))
    throw new Error(`--${name} takes a number above 0.`);

console.log(`${values.minutes} minutes from seed ${values.seed}`);
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "test/fuzz"],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      FUZZ_MINUTES: values.minutes,
      FUZZ_SEED: values.seed,
    },
  },
);
process.exitCode = status ?? 1;
