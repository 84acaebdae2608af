import { CommonsError } from "../errors.js";

/** Rows cannot be put together as asked without guessing or losing any. */
export class CannotCombineError extends CommonsError {
  constructor(message: string) {
    super("commons/cannot-combine", message);
  }
}
