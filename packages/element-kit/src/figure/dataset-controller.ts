import { asCommonsError } from "@commons-widgets/commons";
import type { CommonsError } from "@commons-widgets/table";
import type { ReactiveController, ReactiveControllerHost } from "lit";

const SLOW_AFTER = 5000;

/**
 * Owns one figure's data: asks, aborts what is no longer wanted, lets only the
 * latest answer count, and keeps the last good data when asking again fails.
 */
export class DatasetController<D> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #abort: AbortController | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;
  #ask: ((signal: AbortSignal) => Promise<D>) | undefined;

  /** The latest data, or `undefined` before the first. */
  data: D | undefined;
  /**
   * Why the latest asking failed; `undefined` after success, and while asking
   * unless older data is kept meanwhile.
   */
  error: CommonsError | undefined;
  /** Whether an answer is waited for. */
  pending = false;
  /** Whether it has been waited for unusually long. */
  slow = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Moved in the page while waiting: what was aborted is asked for again.
    if (this.#ask && !this.data && !this.error) void this.load(this.#ask);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /**
   * Asks for data; an earlier asking is aborted.
   *
   * @param ask rejects with anything; it becomes `error`
   * @param keep whether the data at hand stays until the answer, and when it fails
   */
  async load(
    ask: (signal: AbortSignal) => Promise<D>,
    keep = false,
  ): Promise<void> {
    this.#stop();
    const abort = (this.#abort = new AbortController());
    this.#ask = ask;
    if (!keep) this.data = undefined;
    this.#begin();
    try {
      const data = await ask(abort.signal);
      if (this.#abort !== abort) return;
      this.data = data;
      this.error = undefined;
    } catch (error) {
      if (this.#abort !== abort) return;
      this.error = asCommonsError(error);
    }
    this.#stop();
    this.#host.requestUpdate();
  }

  /** Asks again for the same, keeping what is shown until the answer. */
  async reload(): Promise<void> {
    if (this.#ask) await this.load(this.#ask, true);
  }

  #begin(): void {
    if (this.data === undefined) this.error = undefined;
    this.pending = true;
    this.#slow = setTimeout(() => {
      this.slow = true;
      this.#host.requestUpdate();
    }, SLOW_AFTER);
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#slow);
    this.#abort?.abort();
    this.#abort = undefined;
    this.pending = false;
    this.slow = false;
  }
}
