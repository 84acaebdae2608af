import { untilAborted } from "./until-aborted.js";

interface Shared<T> {
  readonly answer: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * One piece of work per key, however many ask for it.
 *
 * A success is kept. A failure is forgotten, so that asking again tries again.
 * The work is aborted only when everyone who waits for it has gone.
 */
export class SharedRequests<T> {
  readonly #shared = new Map<string, Shared<T>>();

  /** The answer for a key, begun by `start` where nobody has asked yet. */
  async get(
    key: string,
    start: (signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    signal?.throwIfAborted();
    const shared = this.#shared.get(key) ?? this.#begin(key, start);
    if (!signal) {
      shared.waiting = Infinity;
      return shared.answer;
    }
    shared.waiting += 1;
    try {
      return await untilAborted(shared.answer, signal);
    } finally {
      shared.waiting -= 1;
      if (signal.aborted && shared.waiting === 0) this.#drop(key, shared);
    }
  }

  #begin(key: string, start: (signal: AbortSignal) => Promise<T>): Shared<T> {
    const controller = new AbortController();
    const answer = start(controller.signal);
    const shared: Shared<T> = { answer, controller, waiting: 0 };
    this.#shared.set(key, shared);
    answer.then(
      () => {
        shared.waiting = Infinity;
      },
      () => {
        this.#drop(key, shared);
      },
    );
    return shared;
  }

  #drop(key: string, shared: Shared<T>): void {
    if (this.#shared.get(key) === shared) this.#shared.delete(key);
    shared.controller.abort();
  }
}
