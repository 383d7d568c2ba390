/** Where the charts of several tasks stand. */
export interface Grid {
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** One under the other, as high as they like: a narrow page scrolls as a whole. */
  readonly isStacked: boolean;
}

export const gridGap = 12;

const narrow = 520;
const stackedHeight = 180;
const lowestCell = 90;

/** Cells for `tasks` charts in a frame of `width` x `height` pixels: up to four fit, more make it scroll. */
export function gridOf(tasks: number, width: number, height: number): Grid {
  if (width < narrow) {
    return { columns: 1, cellWidth: width, cellHeight: stackedHeight, isStacked: true };
  }
  const columns = tasks === 3 && width >= 660 ? 3 : Math.min(2, tasks);
  const rows = Math.min(2, Math.ceil(tasks / columns));
  return {
    columns,
    cellWidth: Math.floor((width - gridGap * (columns - 1)) / columns),
    cellHeight: Math.max(lowestCell, Math.floor((height - gridGap * (rows - 1)) / rows)),
    isStacked: false,
  };
}

/** Where one chart stands in a {@link Grid} or beside others. */
export interface Cell {
  readonly width: number;
  readonly height: number;
  /** Rows of the grid that it spans. */
  readonly rows: number;
}

export interface Places {
  /** Widths of the columns, in pixels. */
  readonly columns: readonly number[];
  readonly cells: readonly Cell[];
  readonly isStacked: boolean;
}

/** The part of the width that the large chart takes. */
const largeShare = 0.4;
const stackedSmallHeight = 140;
const lowestSmall = 84;

/** Places for charts of these sizes: equals in a grid, or a large one beside rows of two small ones. */
export function placesOf(
  sizes: readonly ('even' | 'large' | 'small')[],
  width: number,
  height: number,
): Places {
  if (!sizes.includes('large')) {
    const { columns, cellWidth, cellHeight, isStacked } = gridOf(sizes.length, width, height);
    return {
      columns: new Array<number>(columns).fill(cellWidth),
      cells: sizes.map(() => ({ width: cellWidth, height: cellHeight, rows: 1 })),
      isStacked,
    };
  }
  if (width < narrow) {
    const cells = sizes.map((size) => ({
      width,
      height: size === 'large' ? stackedHeight : stackedSmallHeight,
      rows: 1,
    }));
    return { columns: [width], cells, isStacked: true };
  }
  const rows = Math.ceil(sizes.filter((size) => size === 'small').length / 2);
  const smallHeight = Math.max(lowestSmall, Math.floor((height - gridGap * (rows - 1)) / rows));
  const large = Math.floor(width * largeShare);
  const small = Math.floor((width - large - 2 * gridGap) / 2);
  return {
    columns: [large, small, small],
    cells: sizes.map((size) =>
      size === 'large'
        ? { width: large, height: rows * smallHeight + gridGap * (rows - 1), rows }
        : { width: small, height: smallHeight, rows: 1 },
    ),
    isStacked: false,
  };
}
