import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { untilAborted } from "./until-aborted.js";

const NEVER = new Promise<never>(() => undefined);

describe("many who wait on one signal", () => {
  it("share one listener, which Node does not take for a leak", () => {
    const { signal } = new AbortController();
    for (let index = 0; index < 50; index++) void untilAborted(NEVER, signal);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
  });

  it("all fail with its reason as soon as it is aborted", async () => {
    const controller = new AbortController();
    const all = [1, 2, 3].map(() => untilAborted(NEVER, controller.signal));
    controller.abort("enough");
    expect(await Promise.allSettled(all)).toEqual(
      all.map(() => ({ status: "rejected", reason: "enough" })),
    );
  });

  it("get what came before that", async () => {
    const controller = new AbortController();
    const first = untilAborted(Promise.resolve("here"), controller.signal);
    const second = untilAborted(NEVER, controller.signal);
    expect(await first).toBe("here");
    controller.abort("enough");
    await expect(second).rejects.toBe("enough");
  });

  it("fail at once where it was aborted already", async () => {
    const aborted = AbortSignal.abort("gone");
    await expect(untilAborted(NEVER, aborted)).rejects.toBe("gone");
  });
});
