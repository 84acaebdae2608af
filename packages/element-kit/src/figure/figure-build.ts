import { asCommonsError } from "@commons-widgets/commons";
import type { CommonsError } from "@commons-widgets/table";

/** Keeps the model of the latest inputs; builds it anew only when one changed. */
export class FigureBuild<D, M> {
  readonly #build: (data: D) => M;
  #inputs: readonly unknown[] = [];

  /** The model, or `undefined` without data and after a failure. */
  model: M | undefined;
  /** Why the latest inputs gave no model. */
  error: CommonsError | undefined;

  constructor(build: (data: D) => M) {
    this.#build = build;
  }

  /** Builds if the data or any input is not the one of last time. */
  update(data: D | undefined, inputs: readonly unknown[]): void {
    const next = [data, ...inputs];
    const same =
      next.length === this.#inputs.length &&
      next.every((input, index) => input === this.#inputs[index]);
    if (same) return;
    this.#inputs = next;
    this.model = undefined;
    this.error = undefined;
    if (data === undefined) return;
    try {
      this.model = this.#build(data);
    } catch (error) {
      this.error = asCommonsError(error);
    }
  }
}
