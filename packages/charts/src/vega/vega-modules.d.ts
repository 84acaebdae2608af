/** The little of Vega's modules that is used; they carry no types. */

declare module "vega-dataflow" {
  export interface Operator {
    value: unknown;
    set(value: unknown): boolean;
    source?: Operator;
  }
  export interface ChangeSet {
    remove(test: (row: object) => boolean): ChangeSet;
    insert(rows: readonly object[]): ChangeSet;
  }
  export class Dataflow {
    pulse(target: Operator, changes: ChangeSet): this;
    update(target: Operator, value: unknown): this;
    run(): this;
    error(cause: unknown): this;
  }
  export function changeset(): ChangeSet;
}

declare module "vega-runtime" {
  import type { Dataflow, Operator } from "vega-dataflow";
  export interface Context {
    readonly functions: object;
    readonly root: Operator;
    readonly signals: Record<string, Operator>;
    readonly scales: Record<string, { value: (input: unknown) => unknown }>;
    readonly data: Record<string, { input: Operator }>;
    parse(spec: object): Context;
  }
  export function context(
    dataflow: Dataflow,
    transforms: object,
    functions: object,
    expressions: object,
  ): Context;
}

declare module "vega-scenegraph" {
  import type { Operator } from "vega-dataflow";
  export type Item = object;
  export class Scenegraph {
    readonly root: { items: object[]; source?: Operator; aria?: boolean };
  }
  export class Renderer {
    initialize(
      element: Element | null,
      width: number,
      height: number,
      origin: [number, number],
    ): this;
    resize(width: number, height: number, origin: [number, number]): this;
    render(scene: object): this;
    dirty(item: Item): void;
  }
  export class SVGRenderer extends Renderer {}
  export class SVGStringRenderer extends Renderer {
    svg(): string;
  }
}

declare module "vega-encode" {
  export const datajoin: object;
  export const encode: object;
  export const scale: object;
  export const sortitems: object;
}

declare module "vega-transforms" {
  export const aggregate: object;
  export const collect: object;
  export const facet: object;
  export const filter: object;
  export const proxy: object;
  export const relay: object;
  export const sieve: object;
}

declare module "vega-view-transforms" {
  export const bound: object;
  export const mark: object;
  export const render: object;
  export const viewlayout: object;
}
