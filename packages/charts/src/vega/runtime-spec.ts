/**
 * A chart as Vega's run time reads it: operators, each with an id of one of
 * {@link CompiledFunctions} where it had an expression.
 */
export interface RuntimeSpec {
  readonly operators: readonly object[];
  readonly [setting: string]: unknown;
}

/**
 * Expressions made into functions when the package is built. `this` holds the
 * functions an expression may call; arguments are those Vega gives its kind.
 */
export type CompiledFunctions = Readonly<
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Vega's own
  Record<string, (this: any, ...values: any[]) => unknown>
>;
