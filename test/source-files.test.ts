import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const OTHERS_WORK = /package-lock\.json$|\/generated\//;

function filesOfGit(...patterns: string[]): string[] {
  const options = ["ls-files", "--cached", "--others", "--exclude-standard"];
  return execFileSync("git", [...options, "--", ...patterns], {
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => file !== "" && existsSync(file))
    .filter((file) => !OTHERS_WORK.test(file));
}

describe("the files of this repository", () => {
  const sources = filesOfGit("*.ts", "*.mjs", "*.cjs", "*.js", "*.css");

  it("are many, so that these tests look at something", () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it("are none of them longer than 400 lines", () => {
    const long = sources.filter(
      (file) => readFileSync(file, "utf8").split("\n").length > 401,
    );
    expect(long).toEqual([]);
  });

  it("have names that say what they hold", () => {
    const vague = /\/(?:utils?|helpers?|types|misc|common|shared)\.[a-z.]+$/;
    expect(sources.filter((file) => vague.test(file))).toEqual([]);
  });
});
