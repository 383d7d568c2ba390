import type { Landscape } from '../../core/analysis/landscapes/landscape';

/** Heights over the picture, row by row from the top; `columns` x `rows` points, the first and last on the edge. */
export interface HeightGrid {
  readonly columns: number;
  readonly rows: number;
  /** f1 and f2. */
  readonly heights: readonly [Float32Array, Float32Array];
}

/** Both objectives on a grid over the landscape's picture; further parameters, if any, are 0. */
export function heightGrid(landscape: Landscape, columns: number, rows: number): HeightGrid {
  const { bounds, dimensions } = landscape;
  const heights = [new Float32Array(columns * rows), new Float32Array(columns * rows)] as const;
  const point = new Float64Array(dimensions);
  for (let row = 0; row < rows; row++) {
    point[1] = bounds.x2[1] + ((bounds.x2[0] - bounds.x2[1]) * row) / (rows - 1);
    for (let column = 0; column < columns; column++) {
      point[0] = bounds.x1[0] + ((bounds.x1[1] - bounds.x1[0]) * column) / (columns - 1);
      const [f1, f2] = landscape.value(point);
      heights[0][row * columns + column] = f1;
      heights[1][row * columns + column] = f2;
    }
  }
  return { columns, rows, heights };
}

/** `count` heights between which equal parts of the picture lie, so that lines are nowhere crowded out. */
export function levelsOf(heights: Float32Array, count: number): number[] {
  const sorted = heights.slice().sort();
  return Array.from(
    { length: count },
    (_, i) => sorted[Math.floor(((i + 1) / (count + 1)) * sorted.length)]!,
  );
}

/**
 * The line of one height, as pieces x, y, x, y in units of the grid's cells from its top left corner: marching
 * squares, with a saddle's two pieces apart where its middle is lower.
 */
export function contourPieces(
  heights: Float32Array,
  columns: number,
  rows: number,
  level: number,
): Float32Array {
  const pieces: number[] = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column;
      const a = heights[at]! - level;
      const b = heights[at + 1]! - level;
      const c = heights[at + columns + 1]! - level;
      const d = heights[at + columns]! - level;
      const corners = (a >= 0 ? 1 : 0) | (b >= 0 ? 2 : 0) | (c >= 0 ? 4 : 0) | (d >= 0 ? 8 : 0);
      if (corners === 0 || corners === 15) continue;
      // Where the line crosses the cell's sides: top, right, bottom, left.
      const crossings = [
        [column + a / (a - b), row],
        [column + 1, row + b / (b - c)],
        [column + d / (d - c), row + 1],
        [column, row + a / (a - d)],
      ] as const;
      for (const [from, to] of sidesOf(corners, a + b + c + d >= 0)) {
        pieces.push(...crossings[from]!, ...crossings[to]!);
      }
    }
  }
  return Float32Array.from(pieces);
}

const pairs: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[3, 0]],
  2: [[0, 1]],
  3: [[3, 1]],
  4: [[1, 2]],
  6: [[0, 2]],
  7: [[3, 2]],
};

/** Which sides of a cell the line joins, by which corners are high: bits for top left, top right, and so on around. */
function sidesOf(corners: number, isMiddleHigh: boolean): readonly (readonly [number, number])[] {
  if (corners === 5 || corners === 10) {
    const isAround = (corners === 5) === isMiddleHigh;
    return isAround
      ? [
          [0, 1],
          [2, 3],
        ]
      : [
          [3, 0],
          [1, 2],
        ];
  }
  return pairs[Math.min(corners, 15 - corners)]!;
}
