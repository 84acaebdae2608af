import { UnreachableError } from "@commons-widgets/commons";
import type { ReactiveControllerHost } from "lit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DatasetController } from "./dataset-controller.js";

describe("who asks for a figure's data", () => {
  let updates: number;
  let controller: DatasetController<string>;

  beforeEach(() => {
    vi.useFakeTimers();
    updates = 0;
    const host: ReactiveControllerHost = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => {
        updates += 1;
      },
      updateComplete: Promise.resolve(true),
    };
    controller = new DatasetController(host);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const failing = () => Promise.reject(new UnreachableError("https://e.org/"));

  it("waits, and then has the data", async () => {
    const loading = controller.load(() => Promise.resolve("data"));
    expect([controller.pending, controller.data]).toEqual([true, undefined]);
    await loading;
    expect([controller.pending, controller.data]).toEqual([false, "data"]);
    expect(updates).toBe(2);
  });

  it("lets only the latest answer count, and gives up the earlier asking", async () => {
    const answers: ((text: string) => void)[] = [];
    const signals: AbortSignal[] = [];
    const ask = (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<string>((resolve) => answers.push(resolve));
    };
    const both = [controller.load(ask), controller.load(ask)];
    answers[1]?.("second");
    answers[0]?.("first");
    await Promise.all(both);
    expect(controller.data).toBe("second");
    expect(signals[0]?.aborted).toBe(true);
  });

  it("does not let an earlier failure spoil a later success", async () => {
    let fail: (error: Error) => void = () => undefined;
    const first = controller.load(
      () => new Promise((_resolve, reject) => (fail = reject)),
    );
    await controller.load(() => Promise.resolve("data"));
    fail(new Error("late"));
    await first;
    expect([controller.data, controller.error]).toEqual(["data", undefined]);
  });

  it("says when the answer is slow to come, and no longer once it is there", async () => {
    let answer: (text: string) => void = () => undefined;
    const loading = controller.load(
      () => new Promise<string>((resolve) => (answer = resolve)),
    );
    vi.advanceTimersByTime(4999);
    expect(controller.slow).toBe(false);
    vi.advanceTimersByTime(1);
    expect(controller.slow).toBe(true);
    answer("data");
    await loading;
    expect(controller.slow).toBe(false);
  });

  it("keeps the data at hand, and why asking again failed, until it succeeds", async () => {
    let ask = () => Promise.resolve("old");
    await controller.load(() => ask());
    ask = failing;
    await controller.reload();
    expect(controller.data).toBe("old");
    expect(controller.error?.code).toBe("commons/unreachable");
    ask = () => Promise.resolve("new");
    const again = controller.reload();
    expect(controller.error?.code).toBe("commons/unreachable");
    await again;
    expect([controller.data, controller.error]).toEqual(["new", undefined]);
  });

  it("drops the data at hand when other data is asked for", async () => {
    await controller.load(() => Promise.resolve("old"));
    await controller.load(failing);
    expect(controller.data).toBeUndefined();
  });

  it("makes an error of this library of whatever is thrown", async () => {
    await controller.load(() => {
      throw new TypeError("x is not a function");
    });
    expect(controller.error?.code).toBe("commons/internal");
  });

  it("gives up when the figure leaves the page and asks again when it is back", () => {
    const signals: AbortSignal[] = [];
    void controller.load((signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    });
    controller.hostDisconnected();
    expect(signals[0]?.aborted).toBe(true);
    expect(controller.pending).toBe(false);
    controller.hostConnected();
    expect(signals).toHaveLength(2);
    expect(controller.pending).toBe(true);
  });

  it("does not ask again for what it has when the figure is moved", async () => {
    const ask = vi.fn(() => Promise.resolve("data"));
    await controller.load(ask);
    controller.hostDisconnected();
    controller.hostConnected();
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
