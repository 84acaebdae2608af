import {
  changeset,
  context,
  Dataflow,
  Scenegraph,
  transforms,
  type Context,
  type Item,
  type Renderer,
} from "./parts.js";
import { expressionFunctions } from "./expression-functions.js";
import type { CompiledFunctions, RuntimeSpec } from "./runtime-spec.js";

/** A chart's spec as `compile-specs` writes it. */
export interface CompiledChart {
  readonly runtime: RuntimeSpec;
  readonly functions: CompiledFunctions;
}

/**
 * Runs a compiled chart: signals and rows in, a scene out.
 *
 * It stands where Vega's own view would, without events, cursors, tooltips,
 * layout or canvas, and runs at once instead of when a promise settles.
 */
export class ChartView extends Dataflow {
  /** Read by the layout transform: a chart's size is given, never measured. */
  readonly _autosize = 0;
  readonly #scenegraph = new Scenegraph();
  readonly #context: Context;
  #renderer: Renderer | undefined;
  readonly #failures: Error[] = [];

  constructor({ runtime, functions }: CompiledChart) {
    super();
    this.#context = context(
      this,
      transforms,
      expressionFunctions,
      calls(functions),
    ).parse(runtime);
    const { root } = this.#scenegraph;
    root.aria = false;
    const input = this.#data("root");
    this.#context.root.set(root);
    root.source = input;
    this.pulse(input, changeset().insert(root.items));
  }

  /** Sets signals by name; a name the spec does not have is a `TypeError`. */
  setSignals(values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) {
      const signal = this.#context.signals[name];
      if (!signal) throw new TypeError(`The spec has no signal "${name}".`);
      this.update(signal, value);
    }
  }

  /** Puts rows in the place of all that a data source had; Vega marks them. */
  setRows(source: string, rows: readonly object[]): void {
    const changes = changeset()
      .remove(() => true)
      .insert(rows);
    this.pulse(this.#data(source), changes);
  }

  /** Adds rows to those that a data source has; Vega marks them. */
  addRows(source: string, rows: readonly object[]): void {
    this.pulse(this.#data(source), changeset().insert(rows));
  }

  /**
   * Brings the scene up to date and draws it.
   *
   * @throws what an expression or transform threw
   */
  draw(renderer: Renderer): void {
    this.#renderer = renderer;
    this.run();
    const [failure] = this.#failures.splice(0);
    if (failure) throw failure;
    renderer.render(this.#scenegraph.root);
  }

  /** Called by the transform that makes marks. */
  scenegraph(): Scenegraph {
    return this.#scenegraph;
  }

  /** Called by transforms for each item whose drawing is out of date. */
  dirty(item: Item): void {
    this.#renderer?.dirty(item);
  }

  /** Called for charts that listen to events, which a compiled one does not. */
  events(): never {
    throw new TypeError("A compiled chart does not listen to events.");
  }

  /** Vega logs a failure and goes on; here it ends the drawing. */
  override error(cause: unknown): this {
    this.#failures.push(
      cause instanceof Error ? cause : new Error(String(cause)),
    );
    return this;
  }

  #data(source: string) {
    const data = this.#context.data[source];
    if (!data) throw new TypeError(`The spec has no data source "${source}".`);
    return data.input;
  }
}

/** Answers Vega's request to compile an expression with the compiled one. */
function calls(functions: CompiledFunctions) {
  const call = (chart: Context, { code }: { code: string }) =>
    functions[code]?.bind(chart.functions);
  return { operator: call, parameter: call, encode: call };
}
