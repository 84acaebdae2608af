/** A square of a made-up map: its code, its column and its row from the top. */
export type Square = readonly [code: string, column: number, row: number];

/** A made-up topology with one object, "grid". */
export interface GridTopology {
  readonly type: string;
  readonly arcs: readonly unknown[];
  readonly objects: { readonly grid: { readonly geometries: unknown[] } };
}

/**
 * A topology of unit squares, 1,000 metres a side, whose shared sides are shared
 * arcs. Squares of one code are parts of one area.
 */
export function gridTopology(squares: readonly Square[]): GridTopology {
  const arcs: number[][][] = [];
  const numbers = new Map<string, number>();
  const side = (x1: number, y1: number, x2: number, y2: number): number => {
    const known = numbers.get([x1, y1, x2, y2].join());
    if (known !== undefined) return known;
    const arc = [
      [x1, y1],
      [x2, y2],
    ].map(([x = 0, y = 0]) => [x * 1_000, y * -1_000]);
    numbers.set([x1, y1, x2, y2].join(), arcs.length);
    return arcs.push(arc) - 1;
  };
  const parts = new Map<string, number[][][]>();
  for (const [code, x, y] of squares) {
    const edge = [
      side(x, y, x + 1, y),
      side(x + 1, y, x + 1, y + 1),
      ~side(x, y + 1, x + 1, y + 1),
      ~side(x, y, x, y + 1),
    ];
    parts.set(code, [...(parts.get(code) ?? []), [edge]]);
  }
  const geometries = [...parts].map(([id, polygons]) => ({
    type: "MultiPolygon",
    id,
    arcs: polygons,
  }));
  const grid = { type: "GeometryCollection", geometries };
  return { type: "Topology", arcs, objects: { grid } };
}

/** A full grid; the code of a square is its column and row, such as "2,0". */
export function fullGrid(columns: number, rows: number): readonly Square[] {
  return Array.from({ length: columns * rows }, (_, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    return [`${column},${row}`, column, row] as const;
  });
}

/** A square map cut up so that each square belongs to the seed nearest it. */
export function seededGrid(
  side: number,
  seeds: readonly (readonly [column: number, row: number])[],
): readonly Square[] {
  return fullGrid(side, side).map(([, column, row]) => {
    const distances = seeds.map(([x, y]) => (x - column) ** 2 + (y - row) ** 2);
    const nearest = distances.indexOf(Math.min(...distances));
    return [`seed ${nearest}`, column, row] as const;
  });
}
