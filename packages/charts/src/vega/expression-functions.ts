/**
 * The functions of Vega's expression language that compiled specs call, each
 * as Vega documents it (https://vega.github.io/vega/docs/expressions/).
 */
export const expressionFunctions = {
  isValid(value: unknown): boolean {
    return value !== null && value !== undefined && !Number.isNaN(value);
  },
};
