const LATEST_AFTER = 200;
const HELD_BACK = 1000;

/**
 * Decides when a figure's status region speaks: the latest message only, not
 * within the first second, and an identical message again when it is repeated.
 */
export class Announcer {
  readonly #show: (text: string) => void;
  readonly #begun = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = "";

  /** @param show puts a text into the status region */
  constructor(show: (text: string) => void) {
    this.#show = show;
  }

  /** Says a sentence; an earlier one not yet said is dropped. */
  say(text: string): void {
    clearTimeout(this.#timer);
    const age = performance.now() - this.#begun;
    const delay = Math.max(LATEST_AFTER, HELD_BACK - age);
    this.#timer = setTimeout(() => {
      // A screen reader stays silent when the text does not change.
      this.#last = text === this.#last ? `${text}\u200b` : text;
      this.#show(this.#last);
    }, delay);
  }

  /** Drops what has not been said yet. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
