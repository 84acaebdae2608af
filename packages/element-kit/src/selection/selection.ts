/** What the reader has chosen; the one thing that travels against the data. */
export interface Selection {
  /** Area code. */
  readonly area?: string | undefined;
  /** Period ID, as the publisher writes it. */
  readonly period?: string | undefined;
  /** Area code of a chart's series. */
  readonly series?: string | undefined;
}

/** Holds one selection and tells those who follow it of each change. */
export class SelectionStore {
  #value: Selection = {};
  readonly #followers = new Set<() => void>();

  /** What is chosen now. */
  get value(): Selection {
    return this.#value;
  }

  /** Changes the keys given, and tells every follower if that changed anything. */
  select(change: Selection): void {
    const next = { ...this.#value, ...change };
    const same = (["area", "period", "series"] as const).every(
      (key) => next[key] === this.#value[key],
    );
    if (same) return;
    this.#value = next;
    for (const tell of this.#followers) tell();
  }

  /** Calls `tell` after each change, until the function returned is called. */
  follow(tell: () => void): () => void {
    this.#followers.add(tell);
    return () => this.#followers.delete(tell);
  }
}
