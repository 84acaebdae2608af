import { drawPoint, fitDrawing } from "../drawing.js";
import { Outlines } from "../outlines.js";
import type { ArcOutline, Point } from "../topology.js";
import { Extent } from "./extent.js";
import type { Work } from "./in-slices.js";
import type { Plane } from "./plane.js";
import type { DroppedPart } from "./raw-area.js";

/** One area of a file, and what the file says of it. */
export interface BoundaryArea {
  readonly code: string;
  readonly name?: string;
  /** As they stand in the file; of several shapes of one code, of the first. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A file of boundaries, read. */
export interface Boundaries {
  readonly outlines: Outlines;
  readonly areas: readonly BoundaryArea[];
  /** What the coordinates of the file are. */
  readonly kind: Plane["kind"];
  /** A position as the file writes it, in the metres that `outlines.project` takes. */
  readonly toPlane: (position: Point) => Point;
  /** What was found out about the file and repaired, a sentence each, for its provenance. */
  readonly notes: readonly string[];
  /** What was left out. */
  readonly dropped: readonly DroppedPart[];
}

/** How a file of boundaries is to be read. */
export interface BoundaryOptions {
  /** The property that holds the codes; absent: the one with most GSS codes. */
  readonly codeField?: string;
  /** Which areas are wanted, by code; absent: all. */
  readonly accepts?: (code: string) => boolean;
}

/** Arcs in the plane and the areas they bound, to be made into outlines. */
export interface PlanarAreas extends Omit<
  Boundaries,
  "outlines" | "kind" | "toPlane"
> {
  readonly plane: Plane;
  readonly arcs: readonly (readonly Point[])[];
  readonly shapes: readonly ArcOutline[];
}

/** Fits areas into a drawing. */
export function* drawAreas({
  plane: { kind, toPlane },
  arcs,
  shapes,
  ...rest
}: PlanarAreas): Work<Boundaries> {
  const extent = new Extent();
  for (const arc of arcs) {
    for (const point of arc) extent.add(point);
    yield;
  }
  const drawing = fitDrawing(extent.corners());
  const drawn: Point[][] = [];
  for (const arc of arcs) {
    drawn.push(drawArc(arc, (point) => drawPoint(drawing, point)));
    yield;
  }
  const outlines = new Outlines(drawing, drawn, shapes);
  return { outlines, kind, toPlane, ...rest };
}

/** A long border has many points that fall on one unit of the drawing. */
function drawArc(
  arc: readonly Point[],
  draw: (point: Point) => Point,
): Point[] {
  const drawn: Point[] = [];
  arc.forEach((point, index) => {
    const [x, y] = draw(point);
    const last = drawn.at(-1);
    const moved = last?.[0] !== x || last[1] !== y;
    if (moved || (index === arc.length - 1 && drawn.length === 1))
      drawn.push([x, y]);
  });
  return drawn;
}
