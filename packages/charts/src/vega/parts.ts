/**
 * The parts of Vega that a compiled chart needs, and no others: its view,
 * parser, expression compiler, canvas and loaders stay out. This module is
 * bundled with them when the package is built.
 */
export { Dataflow, changeset } from "vega-dataflow";
export { context } from "vega-runtime";
export type { Context } from "vega-runtime";
export { Scenegraph, SVGRenderer, SVGStringRenderer } from "vega-scenegraph";
export type { Item, Renderer } from "vega-scenegraph";

import { datajoin, encode, scale, sortitems } from "vega-encode";
import {
  aggregate,
  collect,
  facet,
  filter,
  proxy,
  relay,
  sieve,
} from "vega-transforms";
import { bound, mark, render, viewlayout } from "vega-view-transforms";

/** The transforms that compiled specs name; another is a mistake in a spec. */
export const transforms = {
  aggregate,
  bound,
  collect,
  datajoin,
  encode,
  facet,
  filter,
  mark,
  proxy,
  relay,
  render,
  scale,
  sieve,
  sortitems,
  viewlayout,
};
