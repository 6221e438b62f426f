/** Lines of equal value on a grid: contours of the ground, and the shore of the water. */

/**
 * 3×3 blur, weights 4-2-1. `across` and `out` may be given where it is done every tick;
 * `out` may be `values` itself.
 */
export function blurGrid(
  values: Float32Array,
  columns: number,
  rows: number,
  across: Float32Array = new Float32Array(values.length),
  out: Float32Array = new Float32Array(values.length),
): Float32Array {
  for (let j = 0; j < rows; j += 1) {
    for (let i = 0; i < columns; i += 1) {
      const k = j * columns + i;
      const west = values[i > 0 ? k - 1 : k] as number;
      const east = values[i < columns - 1 ? k + 1 : k] as number;
      across[k] = (west + 2 * (values[k] as number) + east) / 4;
    }
  }
  for (let j = 0; j < rows; j += 1) {
    for (let i = 0; i < columns; i += 1) {
      const k = j * columns + i;
      const north = across[j > 0 ? k - columns : k] as number;
      const south = across[j < rows - 1 ? k + columns : k] as number;
      out[k] = (north + 2 * (across[k] as number) + south) / 4;
    }
  }
  return out;
}

/** The two strokes that a line is made of; a Path2D has them. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

/** Which two sides (0 north, 1 east, 2 south, 3 west) a line joins, by which corners are above. */
const CROSSINGS: readonly (readonly number[])[] = [
  [],
  [3, 0],
  [0, 1],
  [3, 1],
  [1, 2],
  [3, 0, 1, 2],
  [0, 2],
  [3, 2],
  [3, 2],
  [0, 2],
  [0, 1, 2, 3],
  [1, 2],
  [3, 1],
  [0, 1],
  [3, 0],
  [],
];

/** Marching squares: adds every segment at `level` to `path`, in map units. */
export function traceLevel(
  path: Pen,
  values: Float32Array,
  columns: number,
  rows: number,
  cell: number,
  level: number,
): void {
  for (let j = 0; j < rows - 1; j += 1) {
    for (let k = j * columns, end = k + columns - 1; k < end; k += 1) {
      const a = (values[k] as number) - level;
      const b = (values[k + 1] as number) - level;
      const c = (values[k + columns + 1] as number) - level;
      const d = (values[k + columns] as number) - level;
      const corners = (a > 0 ? 1 : 0) | (b > 0 ? 2 : 0) | (c > 0 ? 4 : 0) | (d > 0 ? 8 : 0);
      if (corners === 0 || corners === 15) continue;
      const i = k - j * columns;
      const sides = CROSSINGS[corners] as readonly number[];
      for (let s = 0; s < sides.length; s += 1) {
        const side = sides[s] as number;
        const across = side === 0 ? a / (a - b) : side === 2 ? d / (d - c) : side === 1 ? 1 : 0;
        const down = side === 1 ? b / (b - c) : side === 3 ? a / (a - d) : side === 2 ? 1 : 0;
        if (s % 2 === 0) path.moveTo((i + across) * cell, (j + down) * cell);
        else path.lineTo((i + across) * cell, (j + down) * cell);
      }
    }
  }
}

export interface ContourPaths {
  minor: Path2D;
  index: Path2D;
}

/** Contours every `step` m; every fifth goes into `index`. */
export function contourPaths(
  elevation: Float32Array,
  columns: number,
  rows: number,
  cell: number,
  step: number,
): ContourPaths {
  // Two blurs take the erosion's crumbs out of the lines.
  const smooth = blurGrid(blurGrid(elevation, columns, rows), columns, rows);
  const [low, high] = extent(smooth);
  const paths = { minor: new Path2D(), index: new Path2D() };
  for (let n = Math.ceil(low / step); n * step < high; n += 1) {
    traceLevel(n % 5 === 0 ? paths.index : paths.minor, smooth, columns, rows, cell, n * step);
  }
  return paths;
}

export function extent(values: Float32Array): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
