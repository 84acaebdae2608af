import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Announcer } from "./announcer.js";

describe("what a figure says aloud", () => {
  let said: string[];
  let announcer: Announcer;

  beforeEach(() => {
    vi.useFakeTimers();
    said = [];
    announcer = new Announcer((text) => said.push(text));
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it("waits for the first second, in which a page already says much", () => {
    announcer.say("Sorted.");
    vi.advanceTimersByTime(999);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual(["Sorted."]);
  });

  it("comes soon after that, the latest only", () => {
    vi.advanceTimersByTime(5000);
    announcer.say("Anfield.");
    vi.advanceTimersByTime(150);
    announcer.say("Wavertree.");
    vi.advanceTimersByTime(199);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual(["Wavertree."]);
  });

  it("is heard again when it is said again", () => {
    vi.advanceTimersByTime(5000);
    for (let turn = 0; turn < 3; turn++) {
      announcer.say("Anfield.");
      vi.advanceTimersByTime(200);
    }
    expect(said.map((text) => text.replace("\u200b", ""))).toEqual([
      "Anfield.",
      "Anfield.",
      "Anfield.",
    ]);
    expect(said[0]).not.toBe(said[1]);
    expect(said[1]).not.toBe(said[2]);
  });

  it("is dropped when the figure leaves the page", () => {
    announcer.say("Anfield.");
    announcer.stop();
    vi.advanceTimersByTime(5000);
    expect(said).toEqual([]);
  });
});
