import { describe, expect, it } from "vitest";
import { createProcessTerminal } from "./process-terminal.js";

function openTerminal(isTTY: boolean) {
  const written = { answers: "", others: "" };
  const terminal = createProcessTerminal(
    { write: (text) => (written.answers += text) },
    { isTTY, write: (text) => (written.others += text) },
    new AbortController().signal,
  );
  return { terminal, written };
}

describe("the terminal", () => {
  it("keeps answers apart from progress and complaints, so that they can be sent on", () => {
    const { terminal, written } = openTerminal(false);
    terminal.progress?.("1 of 2");
    terminal.say("Done.");
    terminal.complain("One thing.");
    expect(written).toEqual({
      answers: "Done.\n",
      others: "1 of 2\nOne thing.\n",
    });
  });

  it("shows a person progress in one line, gone when the answer comes", () => {
    const { terminal, written } = openTerminal(true);
    terminal.progress?.("1 of 2");
    terminal.progress?.("2 of 2");
    terminal.say("Done.");
    expect(written.answers).toBe("Done.\n");
    expect(written.others.split("\r\u001b[2K")).toEqual([
      "",
      "1 of 2",
      "2 of 2",
      "",
    ]);
  });
});
