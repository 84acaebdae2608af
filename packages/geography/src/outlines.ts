import { AreaNotFoundError } from "@commons-widgets/table";
import type { MultiPolygon, Topology } from "topojson-specification";
import { drawPoint, fitDrawing, type Drawing } from "./drawing.js";
import { writePath } from "./svg-path.js";
import { readTopology, type ArcOutline, type Point } from "./topology.js";

/** A rectangle of the drawing, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An area in its topology. */
export interface Shape extends MultiPolygon {
  readonly id: string;
}

/**
 * Outlines of areas, ready to be drawn as SVG with north up.
 *
 * All coordinates are those of one drawing, whole numbers with y downwards,
 * whose longer side is 20,000. They are for showing, not for measuring. A method
 * given a code that has no outline throws an {@link AreaNotFoundError}.
 */
export class Outlines {
  /** Codes in the order of the file. */
  readonly codes: readonly string[];
  /** How the file's metres became units of this drawing. */
  readonly drawing: Drawing;
  readonly #topology: Topology;
  readonly #shapes: ReadonlyMap<string, Shape>;

  /** @param arcs as they are drawn */
  constructor(
    drawing: Drawing,
    arcs: readonly (readonly Point[])[],
    outlines: readonly ArcOutline[],
  ) {
    this.drawing = drawing;
    this.#topology = {
      type: "Topology",
      objects: {},
      arcs: arcs as unknown as Topology["arcs"],
    };
    this.#shapes = new Map(
      outlines.map(({ code, polygons }) => [
        code,
        {
          type: "MultiPolygon",
          id: code,
          arcs: polygons.map((rings) => rings.map((ring) => [...ring])),
        },
      ]),
    );
    this.codes = [...this.#shapes.keys()];
  }

  /** Whether there is an outline of that code. */
  has(code: string): boolean {
    return this.#shapes.has(code);
  }

  /** The rings of an area, each closed: the first of a polygon is its edge, the rest its holes. */
  polygons(code: string): Point[][][] {
    return this.#shape(code).arcs.map((rings) =>
      rings.map((ring) =>
        ring.flatMap((number, index) => {
          const arc = this.arc(number);
          return index === 0 ? arc : arc.slice(1);
        }),
      ),
    );
  }

  /** The `d` of an SVG path, to be filled by the even-odd rule. */
  path(code: string): string {
    return this.polygons(code)
      .flat()
      .map((ring) => writePath(ring, "closed"))
      .join("");
  }

  /** The smallest box that holds the outlines of these areas; all zero for none. */
  viewBox(codes: Iterable<string>): Box {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const code of codes)
      for (const [x, y] of this.polygons(code).flat(2)) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  /** The borders between two of these areas, each drawn once, in one path. */
  innerBorders(codes: Iterable<string>): string {
    return this.#borders(codes, (a, b) => a !== b);
  }

  /** The edge of these areas taken together, in one path. */
  outerBorders(codes: Iterable<string>): string {
    return this.#borders(codes, (a, b) => a === b);
  }

  /**
   * The borders between areas of different groups, in one path.
   *
   * @param groupOf the group of an area by its code, such as its district
   */
  bordersBetween(
    codes: Iterable<string>,
    groupOf: (code: string) => string | undefined,
  ): string {
    return this.#borders(codes, (a, b) => groupOf(a.id) !== groupOf(b.id));
  }

  #borders(
    codes: Iterable<string>,
    accepts: (a: Shape, b: Shape) => boolean,
  ): string {
    const sides = new Map<number, [first: Shape, last: Shape]>();
    for (const shape of this.shapes(codes))
      for (const number of shape.arcs.flat(2)) {
        const arc = number < 0 ? ~number : number;
        sides.set(arc, [sides.get(arc)?.[0] ?? shape, shape]);
      }
    return [...sides]
      .filter(([, [first, last]]) => accepts(first, last))
      .map(([arc]) => writePath(this.arc(arc), "open"))
      .join("");
  }

  /** The areas as they stand in the topology, each once. */
  shapes(codes: Iterable<string>): readonly Shape[] {
    return [...new Set(codes)].map((code) => this.#shape(code));
  }

  /** The points of a numbered arc of the shapes, backwards for `~n`. */
  arc(number: number): Point[] {
    const arc = this.#topology.arcs[number < 0 ? ~number : number];
    const points = arc as unknown as Point[];
    return number < 0 ? [...points].reverse() : points;
  }

  #shape(code: string): Shape {
    const shape = this.#shapes.get(code);
    if (!shape) throw new AreaNotFoundError(code, this.codes);
    return shape;
  }
}

/**
 * Reads parsed TopoJSON in planar metres as outlines of areas.
 *
 * @param object which object of the topology; needed only where it has several
 * @throws {CommonsError} `commons/unreadable` where it is not a whole planar
 *   topology of areas; the message says what is wrong with it
 */
export function parseOutlines(json: unknown, object?: string): Outlines {
  const { arcs, outlines } = readTopology(json, object);
  const drawing = fitDrawing(arcs.flat());
  return new Outlines(
    drawing,
    arcs.map((arc) => arc.map((point) => drawPoint(drawing, point))),
    outlines,
  );
}
